package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Report;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /**
   * Which of several deliveries of one fact stands for all of them: the one that was told the
   * earliest, whichever came first; the least.
   */
  static final Comparator<KeptFact> DELIVERY =
      Comparator.comparing((KeptFact kept) -> kept.time().orElse(Instant.MAX))
          .thenComparing(KeptFact::receivedAt)
          .thenComparing(KeptFact::origin);

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

  /** Without the whole of what was sent. */
  KeptFact withoutRequest() {
    return new KeptFact(FactLimits.withoutRequest(fact), receivedAt, origin, replay);
  }

  Worth worth() {
    boolean lasting = !is(FactKind.REPORTED, FactKind.RINGING);
    return new Worth(lasting, fact.authority(), toldTime(), fact.key());
  }

  /** Said of a command to call by ourselves, not of the call by its provider. */
  public boolean ofOrder() {
    return is(FactKind.ORDERED, FactKind.PLACED, FactKind.NOT_PLACED);
  }

  /** Those that the provider sent; all, where it has sent nothing. */
  static List<KeptFact> sent(Collection<KeptFact> facts) {
    List<KeptFact> sent = facts.stream().filter(kept -> !kept.ofOrder()).toList();
    return sent.isEmpty() ? List.copyOf(facts) : sent;
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
                  case RECORDED, TRANSCRIBED, REPORTED, ORDERED, PLACED, NOT_PLACED ->
                      Optional.empty();
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

  /** When the talk began that it speaks of. */
  Optional<Instant> talkBegan() {
    return is(FactKind.ANSWERED) ? fact.answered().or(this::time) : fact.answered();
  }

  private Instant toldTime() {
    return time().orElse(Instant.EPOCH);
  }
}
