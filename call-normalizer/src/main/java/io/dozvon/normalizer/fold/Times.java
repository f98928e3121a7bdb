package io.dozvon.normalizer.fold;

import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Times and durations of a call. Talk never contains ringing; what contradicts the outcome, runs
 * backwards or is longer than the whole loses.
 */
final class Times {

  private final Evidence evidence;
  private final Course course;
  private final Optional<Instant> ringing;
  private final Optional<Instant> answered;
  private final Optional<Instant> ended;

  private Times(Evidence evidence, Course course) {
    this.evidence = evidence;
    this.course = course;
    this.ringing = began(FactKind.RINGING, FactKind.STARTED);
    this.answered = course.answered() ? talkBegan() : Optional.empty();
    this.ended =
        evidence
            .only(kept -> kept.is(FactKind.ENDED))
            .most(kept -> kept.fact().ended().or(kept::time));
  }

  static CallTimes of(Evidence evidence, Course course) {
    Times times = new Times(evidence, course);
    Optional<Integer> talk = times.talkSeconds();
    Optional<Integer> total = times.totalSeconds(talk);
    return new CallTimes(
        times.ringing, times.answered, times.ended, times.ringSeconds(talk, total), talk, total);
  }

  private Optional<Instant> began(FactKind... kinds) {
    return evidence
        .least(kept -> kept.fact().started())
        .or(() -> evidence.only(kept -> kept.is(kinds)).least(KeptFact::time));
  }

  /** A leg's talk is not the call's: legs are asked only where nothing else tells. */
  private Optional<Instant> talkBegan() {
    return evidence
        .only(kept -> !kept.is(FactKind.LEG_ENDED))
        .least(KeptFact::talkBegan)
        .or(() -> evidence.least(KeptFact::talkBegan));
  }

  private Optional<Integer> talkSeconds() {
    if (!course.over() || course.outcome() == Outcome.UNKNOWN) {
      return Optional.empty();
    }
    if (!course.answered()) {
      return Optional.of(0);
    }
    return evidence
        .only(kept -> !kept.is(FactKind.LEG_ENDED))
        .most(kept -> sane(kept.fact().talkSeconds()))
        .or(() -> between(answered, ended));
  }

  private Optional<Integer> totalSeconds(Optional<Integer> talk) {
    if (!course.over()) {
      return Optional.empty();
    }
    return evidence
        .only(kept -> !kept.is(FactKind.LEG_ENDED))
        .most(kept -> sane(kept.fact().totalSeconds()))
        .or(() -> between(ringing, ended))
        .filter(total -> total >= talk.orElse(0));
  }

  private Optional<Integer> ringSeconds(Optional<Integer> talk, Optional<Integer> total) {
    if (course.answered()) {
      return between(ringing, answered)
          .or(() -> total.flatMap(all -> talk.map(talked -> all - talked)));
    }
    return course.outcome() == Outcome.UNKNOWN ? Optional.empty() : total;
  }

  private static Optional<Integer> sane(Optional<Integer> seconds) {
    return seconds.filter(value -> value >= 0);
  }

  private static Optional<Integer> between(Optional<Instant> from, Optional<Instant> to) {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end).toSeconds()))
        .filter(seconds -> seconds >= 0 && seconds <= Integer.MAX_VALUE)
        .map(Long::intValue);
  }
}
