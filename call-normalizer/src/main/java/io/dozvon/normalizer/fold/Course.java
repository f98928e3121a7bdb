package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.util.List;

/**
 * How far a call has come. A leg's end never ends the call; what once was answered goes on as
 * talking until the end. Only a call that is over has an outcome.
 */
sealed interface Course {

  static Course of(Evidence evidence, Waits waits) {
    if (isOver(evidence, waits)) {
      return new Over(outcome(evidence), false);
    }
    Course underway = underway(evidence);
    boolean givenUp = waits == Waits.FOR_NOTHING && !onlyReported(evidence, underway);
    return givenUp ? new Over(outcome(evidence), true) : underway;
  }

  Phase phase();

  /** Unknown while it is not over. */
  default Outcome outcome() {
    return Outcome.UNKNOWN;
  }

  /** The end is our conclusion. */
  default boolean inferred() {
    return false;
  }

  default boolean over() {
    return phase() == Phase.ENDED;
  }

  /** Somebody talks, or did, as far as it is known by now. */
  default boolean answered() {
    return phase() == Phase.TALKING;
  }

  /** Only a recording, a text or a report is known. */
  record Mentioned() implements Course {
    @Override
    public Phase phase() {
      return Phase.UNKNOWN;
    }
  }

  /** It has begun and nobody has answered. */
  record Ringing() implements Course {
    @Override
    public Phase phase() {
      return Phase.RINGING;
    }
  }

  /** Somebody has answered. */
  record Talking() implements Course {
    @Override
    public Phase phase() {
      return Phase.TALKING;
    }
  }

  /** It has ended. */
  record Over(Outcome outcome, boolean inferred) implements Course {
    @Override
    public Phase phase() {
      return Phase.ENDED;
    }

    @Override
    public boolean answered() {
      return outcome == Outcome.ANSWERED;
    }
  }

  private static boolean isOver(Evidence evidence, Waits waits) {
    Evidence ends = evidence.only(kept -> kept.is(FactKind.ENDED));
    return ends.any(kept -> !kept.fact().provisional())
        || (!ends.facts().isEmpty() && (waits != Waits.FOR_LEGS || !RungLegs.anyOpen(evidence)));
  }

  /** Nobody has said that there was a call, so none has ended. */
  private static boolean onlyReported(Evidence evidence, Course underway) {
    return underway instanceof Mentioned
        && !evidence.any(kept -> !kept.is(FactKind.REPORTED) && !kept.ofOrder());
  }

  private static Course underway(Evidence evidence) {
    if (evidence.any(KeptFact::answered)) {
      return new Talking();
    }
    boolean begun =
        evidence.any(
            kept ->
                kept.is(FactKind.STARTED, FactKind.RINGING, FactKind.LEG_ENDED, FactKind.ENDED));
    return begun ? new Ringing() : new Mentioned();
  }

  /** Among equals answered is sticky; else the latest word stands. */
  private static Outcome outcome(Evidence evidence) {
    List<Outcome> words = evidence.withGreatestAuthority(KeptFact::outcome).toList();
    if (words.contains(Outcome.ANSWERED)) {
      return Outcome.ANSWERED;
    }
    return words.isEmpty() ? Outcome.UNKNOWN : words.get(0);
  }
}
