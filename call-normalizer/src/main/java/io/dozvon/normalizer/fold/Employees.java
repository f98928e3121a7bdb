package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Leg;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The business's side of a call: who was rung, who answered, and whose call it is.
 *
 * @param answeredBy who answered first
 * @param owner who talked last; who calls, where it is the business that calls
 */
record Employees(
    List<String> rung, Optional<String> answeredBy, Optional<String> owner, List<Leg> legs) {

  private static final int MOST = 64;

  static Employees of(Evidence evidence, Course course, Direction direction) {
    List<String> rung =
        evidence.inCourse().flatMap(Employees::named).distinct().limit(MOST).toList();
    List<Leg> legs = rung.stream().map(extension -> leg(extension, evidence)).toList();
    Optional<String> owner = owner(evidence, course, direction, rung);
    Optional<String> first =
        course.answered() ? answeredFirst(evidence, legs).or(() -> owner) : Optional.empty();
    return new Employees(rung, first, owner, legs);
  }

  private static Stream<String> named(KeptFact kept) {
    return Stream.concat(kept.fact().extension().stream(), kept.fact().rung().stream());
  }

  /** By the time of the answer; where nobody says it, by when the leg began to ring. */
  private static Optional<String> answeredFirst(Evidence evidence, List<Leg> legs) {
    List<String> answered =
        ofLegs(evidence).facts().stream()
            .flatMap(kept -> kept.fact().extension().stream())
            .toList();
    return legs.stream()
        .filter(leg -> answered.contains(leg.extension()))
        .min(Comparator.comparing(leg -> leg.answeredAt().or(leg::ringingAt).orElse(Instant.MAX)))
        .map(Leg::extension);
  }

  private static Optional<String> owner(
      Evidence evidence, Course course, Direction direction, List<String> rung) {
    if (course.answered()) {
      return talkedLast(evidence)
          .or(() -> rung.stream().filter(only -> rung.size() == 1).findFirst());
    }
    boolean businessCalls = direction == Direction.OUTBOUND || direction == Direction.INTERNAL;
    return businessCalls ? evidence.strongest(Fact::extension) : Optional.empty();
  }

  /**
   * The provider's final word on the call, where it weighs most; else of the legs the one that was
   * answered last, however much each of them weighs.
   */
  private static Optional<String> talkedLast(Evidence evidence) {
    Evidence speaking =
        evidence.only(kept -> kept.answered() && kept.fact().extension().isPresent());
    Optional<KeptFact> strongest = speaking.facts().stream().findFirst();
    return strongest
        .filter(kept -> !kept.is(FactKind.ANSWERED, FactKind.LEG_ENDED))
        .or(() -> latest(ofLegs(speaking)))
        .or(() -> strongest)
        .flatMap(kept -> kept.fact().extension());
  }

  private static Evidence ofLegs(Evidence evidence) {
    return evidence.only(kept -> kept.answered() && kept.is(FactKind.ANSWERED, FactKind.LEG_ENDED));
  }

  private static Optional<KeptFact> latest(Evidence answers) {
    return answers.facts().stream()
        .filter(kept -> kept.talkBegan().isPresent())
        .max(
            Comparator.comparing((KeptFact kept) -> kept.talkBegan().orElseThrow())
                .thenComparing(KeptFact.WEIGHT));
  }

  private static Leg leg(String extension, Evidence all) {
    Evidence own = all.only(kept -> kept.fact().extension().filter(extension::equals).isPresent());
    Evidence answers = own.only(KeptFact::answered);
    return new Leg(
        extension,
        own.only(kept -> kept.is(FactKind.RINGING, FactKind.STARTED)).least(KeptFact::time),
        answers
            .only(kept -> kept.is(FactKind.ANSWERED))
            .least(KeptFact::talkBegan)
            .or(() -> answers.least(KeptFact::talkBegan)),
        own.only(kept -> kept.is(FactKind.LEG_ENDED, FactKind.ENDED))
            .most(kept -> kept.fact().ended().or(kept::time)));
  }
}
