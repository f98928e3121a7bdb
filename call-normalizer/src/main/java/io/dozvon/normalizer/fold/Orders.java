package io.dozvon.normalizer.fold;

import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What was said of commands to call, among the facts of a call. */
final class Orders {

  /**
   * What was placed once stays placed, whatever is refused under the same command later; else an
   * attempt may follow a refusal, and a refusal an attempt.
   */
  private static final BinaryOperator<KeptFact> LAST_WORD =
      BinaryOperator.maxBy(
          Comparator.comparing((KeptFact kept) -> kept.is(FactKind.PLACED))
              .thenComparing(KeptFact.COURSE));

  private Orders() {}

  /** All facts but those of a command by which nothing was placed. */
  static List<KeptFact> standing(Collection<KeptFact> facts) {
    Map<String, KeptFact> lastWords = new HashMap<>();
    facts.forEach(kept -> command(kept).ifPresent(of -> lastWords.merge(of, kept, LAST_WORD)));
    return facts.stream()
        .filter(kept -> command(kept).filter(of -> withdrawn(lastWords.get(of))).isEmpty())
        .toList();
  }

  /** The command that caused the call; of several the first. */
  static Optional<String> command(Collection<KeptFact> facts) {
    return standing(facts).stream()
        .filter(kept -> command(kept).isPresent())
        .min(KeptFact.COURSE)
        .flatMap(Orders::command);
  }

  private static Optional<String> command(KeptFact kept) {
    return Optional.of(kept.fact()).filter(fact -> kept.ofOrder()).flatMap(Fact::command);
  }

  private static boolean withdrawn(KeptFact lastWord) {
    return lastWord.is(FactKind.NOT_PLACED);
  }
}
