package io.dozvon.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a log readable while the same thing happens all the time. */
final class Repetition {

  private final Clock clock;
  private final Duration pause;
  private final Map<String, Said> said = new ConcurrentHashMap<>();

  Repetition(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Whether to say it now, and then how often it went unsaid since the last time.
   *
   * @param what one of few
   */
  Optional<Integer> ifRare(String what) {
    Instant now = clock.instant();
    Said then =
        said.merge(what, Said.at(now, 0), (before, first) -> before.again(now, now.minus(pause)));
    return then.unsaid() == 0 ? Optional.of(then.before()) : Optional.empty();
  }

  /**
   * @param before how often it had gone unsaid when it was last said
   * @param unsaid how often it went unsaid since
   */
  private record Said(Instant last, int before, int unsaid) {

    static Said at(Instant time, int before) {
      return new Said(time, before, 0);
    }

    Said again(Instant now, Instant longAgo) {
      return last.isAfter(longAgo) ? new Said(last, before, unsaid + 1) : at(now, unsaid);
    }
  }
}
