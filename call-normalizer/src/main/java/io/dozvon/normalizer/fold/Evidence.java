package io.dozvon.normalizer.fold;

import io.dozvon.providers.Fact;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The distinct facts of a call, the weightiest first, and the questions a fold asks them. */
record Evidence(List<KeptFact> facts) {

  static Evidence of(Collection<KeptFact> facts) {
    return new Evidence(facts.stream().sorted(KeptFact.WEIGHT.reversed()).toList());
  }

  Evidence only(Predicate<KeptFact> wanted) {
    return new Evidence(facts.stream().filter(wanted).toList());
  }

  boolean any(Predicate<KeptFact> wanted) {
    return facts.stream().anyMatch(wanted);
  }

  /** What the weightiest fact says that says anything of it. */
  <T> Optional<T> strongest(Function<Fact, Optional<T>> said) {
    return facts.stream().flatMap(kept -> said.apply(kept.fact()).stream()).findFirst();
  }

  /** The least that is said of it with the greatest authority: when something began. */
  <T extends Comparable<T>> Optional<T> least(Function<KeptFact, Optional<T>> said) {
    return withGreatestAuthority(said).min(Comparator.naturalOrder());
  }

  /** The most that is said of it with the greatest authority: how long something was. */
  <T extends Comparable<T>> Optional<T> most(Function<KeptFact, Optional<T>> said) {
    return withGreatestAuthority(said).max(Comparator.naturalOrder());
  }

  /** All that is said of it with the greatest authority, the weightiest first. */
  <T> Stream<T> withGreatestAuthority(Function<KeptFact, Optional<T>> said) {
    List<KeptFact> speaking = facts.stream().filter(kept -> said.apply(kept).isPresent()).toList();
    return speaking.stream()
        .filter(kept -> kept.fact().authority() == speaking.get(0).fact().authority())
        .flatMap(kept -> said.apply(kept).stream());
  }

  /** As the facts went by the provider's clock. */
  Stream<KeptFact> inCourse() {
    return facts.stream().sorted(KeptFact.COURSE);
  }
}
