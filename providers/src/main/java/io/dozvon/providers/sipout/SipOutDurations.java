package io.dozvon.providers.sipout;

import io.dozvon.contracts.call.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Durations and times of a call that is over. Where the numbers contradict the status, the status
 * wins: a missed call has no talk, and an answered one lasted at least as long as its talk.
 *
 * @param answered only where all numbers agree: it is computed from them
 */
record SipOutDurations(
    Optional<Integer> talk,
    Optional<Integer> total,
    Optional<Instant> started,
    Optional<Instant> answered,
    Optional<Instant> ended) {

  static SipOutDurations of(
      Optional<Outcome> outcome,
      Optional<Integer> talkSent,
      Optional<Integer> totalSent,
      Optional<Instant> started) {
    boolean wasAnswered = outcome.filter(known -> known == Outcome.ANSWERED).isPresent();
    Optional<Integer> talk = wasAnswered ? talkSent : outcome.map(unanswered -> 0);
    Optional<Integer> total = totalSent.map(all -> Math.max(all, talk.orElse(0)));
    boolean agree = total.equals(totalSent);
    Optional<Instant> ended =
        started.flatMap(start -> total.map(start::plusSeconds)).filter(end -> agree);
    Optional<Instant> answered =
        wasAnswered ? ended.flatMap(end -> talk.map(end::minusSeconds)) : Optional.empty();
    return new SipOutDurations(talk, total, started, answered, ended);
  }
}
