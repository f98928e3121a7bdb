package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Leg;
import io.dozvon.providers.FactKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The business's side of a call: who was rung, and whose call it is.
 *
 * @param owner who answered or talked last; who calls, where it is the business that calls
 */
record Employees(List<String> rung, Optional<String> owner, List<Leg> legs) {

  private static final int MOST = 64;

  static Employees of(Evidence evidence, Course course, Direction direction) {
    List<String> rung =
        evidence.inCourse().flatMap(Employees::named).distinct().limit(MOST).toList();
    return new Employees(
        rung,
        owner(evidence, course, direction, rung),
        rung.stream().map(extension -> leg(extension, evidence)).toList());
  }

  private static Stream<String> named(KeptFact kept) {
    return Stream.concat(kept.fact().extension().stream(), kept.fact().rung().stream());
  }

  private static Optional<String> owner(
      Evidence evidence, Course course, Direction direction, List<String> rung) {
    if (course.answered()) {
      return evidence
          .only(KeptFact::answered)
          .strongest(fact -> fact.extension())
          .or(() -> rung.stream().filter(only -> rung.size() == 1).findFirst());
    }
    boolean businessCalls = direction == Direction.OUTBOUND || direction == Direction.INTERNAL;
    return businessCalls ? evidence.strongest(fact -> fact.extension()) : Optional.empty();
  }

  private static Leg leg(String extension, Evidence all) {
    Evidence own = all.only(kept -> kept.fact().extension().filter(extension::equals).isPresent());
    Predicate<KeptFact> rings = kept -> kept.is(FactKind.RINGING, FactKind.STARTED);
    return new Leg(
        extension,
        own.only(rings).least(KeptFact::time),
        own.only(kept -> kept.is(FactKind.ANSWERED)).least(KeptFact::time),
        own.only(kept -> kept.is(FactKind.LEG_ENDED, FactKind.ENDED))
            .most(kept -> kept.fact().ended().or(kept::time)));
  }
}
