package io.dozvon.providers.iptelefon;

import io.dozvon.providers.FactDraft;
import java.time.Instant;
import java.util.Optional;

/**
 * Times and durations of a call that is over. When it ended is told nowhere, and follows only where
 * both the waiting and the talk are known.
 *
 * @param talk only of an answered call
 */
record CallTimes(
    Optional<Instant> started,
    Optional<Instant> answered,
    Optional<Instant> ended,
    Optional<Integer> talk,
    Optional<Integer> total) {

  static CallTimes of(
      Verdict verdict,
      Optional<Instant> started,
      Optional<Integer> waiting,
      Optional<Integer> talkSent) {
    if (!verdict.known()) {
      return new CallTimes(
          started, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    Optional<Integer> talk = talkSent.filter(seconds -> verdict.answered());
    Optional<Integer> talked = verdict.answered() ? talk : Optional.of(0);
    Optional<Integer> total = waiting.flatMap(rang -> talked.map(seconds -> rang + seconds));
    Optional<Instant> answered =
        started.flatMap(start -> waiting.map(start::plusSeconds)).filter(at -> verdict.answered());
    Optional<Instant> ended = started.flatMap(start -> total.map(start::plusSeconds));
    return new CallTimes(started, answered, ended, talk, total);
  }

  FactDraft addTo(FactDraft draft) {
    boolean computed = answered.isPresent() || ended.isPresent();
    return draft
        .at(ended)
        .started(started)
        .answered(answered)
        .ended(ended)
        .talkSeconds(talk)
        .totalSeconds(total)
        .word("inferred_times", computed ? Optional.of("waiting") : Optional.empty());
  }
}
