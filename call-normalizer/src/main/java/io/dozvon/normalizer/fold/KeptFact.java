package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact as the fold keeps it.
 *
 * @param receivedAt when its webhook was first received
 * @param origin topic/partition/offset where that webhook first stood
 * @param replay sent through again by an operator
 */
public record KeptFact(Fact fact, Instant receivedAt, String origin, boolean replay) {

  /** The greater weighs more; never equal for two facts, so that arrival order never matters. */
  static final Comparator<KeptFact> WEIGHT =
      Comparator.comparingInt((KeptFact kept) -> kept.fact.authority())
          .thenComparing(KeptFact::toldTime)
          .thenComparing(kept -> kept.fact.key());

  /** As it went by the provider's clock; what has no time comes last. */
  static final Comparator<KeptFact> COURSE =
      Comparator.comparing((KeptFact kept) -> kept.time().orElse(Instant.MAX))
          .thenComparing(kept -> kept.fact.key());

  /** What falls away first where there are too many: the least of rings and reports. */
  static final Comparator<KeptFact> WORTH =
      Comparator.comparing((KeptFact kept) -> !kept.is(FactKind.REPORTED, FactKind.RINGING))
          .thenComparing(WEIGHT);

  KeptFact fitting() {
    return new KeptFact(FactLimits.fit(fact), receivedAt, origin, replay);
  }

  /** To be announced for itself. */
  boolean reports() {
    return Report.is(fact);
  }

  /** Without what nobody needs any more, once it was announced. */
  KeptFact announced() {
    return new KeptFact(FactLimits.withoutBody(fact), receivedAt, origin, replay);
  }

  boolean is(FactKind... kinds) {
    return Stream.of(kinds).anyMatch(kind -> fact.kind() == kind);
  }

  /** The provider's time of it. Not our receipt: that depends on the network. */
  Optional<Instant> time() {
    return fact.at()
        .or(
            () ->
                switch (fact.kind()) {
                  case STARTED, RINGING -> fact.started();
                  case ANSWERED -> fact.answered();
                  case LEG_ENDED, ENDED -> fact.ended();
                  case RECORDED, TRANSCRIBED, REPORTED -> Optional.empty();
                });
  }

  /** What it says of the whole call's outcome: a leg that came to nothing says nothing. */
  Optional<Outcome> outcome() {
    Optional<Outcome> known = fact.outcome().filter(outcome -> outcome != Outcome.UNKNOWN);
    return switch (fact.kind()) {
      case ANSWERED -> Optional.of(Outcome.ANSWERED);
      case LEG_ENDED -> known.filter(outcome -> outcome == Outcome.ANSWERED);
      default -> known;
    };
  }

  boolean answered() {
    return outcome().filter(outcome -> outcome == Outcome.ANSWERED).isPresent();
  }

  private Instant toldTime() {
    return time().orElse(Instant.MIN);
  }
}
