package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactKind;
import java.util.List;

/**
 * How far a call has come and how it came out. A leg's end never ends the call; what once was
 * answered goes on as talking until the end.
 *
 * @param inferred the end is our conclusion
 */
record Course(Phase phase, Outcome outcome, boolean inferred) {

  static Course of(Evidence evidence, boolean closed) {
    boolean ended = evidence.any(kept -> kept.is(FactKind.ENDED));
    boolean closing = closed && !ended && !onlyReported(evidence);
    Phase phase = ended || closing ? Phase.ENDED : underway(evidence);
    return new Course(phase, phase == Phase.ENDED ? outcome(evidence) : Outcome.UNKNOWN, closing);
  }

  /** Nobody has said that there was a call, so none has ended. */
  private static boolean onlyReported(Evidence evidence) {
    return underway(evidence) == Phase.UNKNOWN
        && !evidence.any(kept -> !kept.is(FactKind.REPORTED));
  }

  boolean over() {
    return phase == Phase.ENDED;
  }

  /** Somebody talks, or did, as far as it is known by now. */
  boolean answered() {
    return over() ? outcome == Outcome.ANSWERED : phase == Phase.TALKING;
  }

  private static Phase underway(Evidence evidence) {
    if (evidence.any(KeptFact::answered)) {
      return Phase.TALKING;
    }
    boolean begun =
        evidence.any(kept -> kept.is(FactKind.STARTED, FactKind.RINGING, FactKind.LEG_ENDED));
    return begun ? Phase.RINGING : Phase.UNKNOWN;
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
