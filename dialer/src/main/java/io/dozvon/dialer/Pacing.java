package io.dozvon.dialer;

import io.dozvon.providers.dialing.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * When a connection may ask its provider next. It knows the times of its last requests, so that
 * never more of them fall into the time that the provider counts by.
 */
final class Pacing {

  private final Optional<Pace> pace;
  private final Deque<Instant> taken = new ArrayDeque<>();
  private Instant restsUntil = Instant.EPOCH;

  Pacing(Optional<Pace> pace) {
    this.pace = pace;
  }

  /** The earliest time for the next request. */
  synchronized Instant next(Instant now) {
    Instant earliest = restsUntil.isAfter(now) ? restsUntil : now;
    if (pace.isEmpty() || taken.size() < pace.get().requests()) {
      return earliest;
    }
    Instant free = taken.peekFirst().plus(pace.get().in());
    return free.isAfter(earliest) ? free : earliest;
  }

  /** Takes that time; empty if it would be later than that. */
  synchronized Optional<Instant> take(Instant now, Instant latest) {
    Instant next = next(now);
    if (next.isAfter(latest)) {
      return Optional.empty();
    }
    pace.ifPresent(
        known -> {
          taken.addLast(next);
          while (taken.size() > known.requests()) {
            taken.removeFirst();
          }
        });
    return Optional.of(next);
  }

  /** The connection is to be left alone for so long. */
  synchronized void rest(Instant now, Duration time) {
    Instant until = now.plus(time);
    if (until.isAfter(restsUntil)) {
      restsUntil = until;
    }
  }
}
