package io.dozvon.simulator.exchange;

import io.dozvon.simulator.JsonBody;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What may be asked in a minute: every question that is carried out costs a point. */
final class Points {

  private static final int A_DAY = 100_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;

  // All guarded by this.
  private int aMinute;
  private int spent;
  private int spentToday;
  private Instant end;

  Points(int aMinute, InstantSource clock) {
    this.aMinute = aMinute;
    this.clock = clock;
    this.end = clock.instant().plus(MINUTE);
  }

  synchronized void allow(int points) {
    aMinute = points;
  }

  /** Whether there was one left. */
  synchronized boolean spend() {
    refill();
    if (spent >= aMinute) {
      return false;
    }
    spent++;
    spentToday++;
    return true;
  }

  /** As it is told along with answers. */
  synchronized JsonBody told() {
    refill();
    JsonBody limits =
        JsonBody.of("day_limit", A_DAY)
            .put("day_remaining", A_DAY - spentToday)
            .put("day_reset", Duration.ofHours(12).toSeconds())
            .put("minute_limit", aMinute)
            .put("minute_remaining", Math.max(0, aMinute - spent))
            .put("minute_reset", Math.max(1, Duration.between(clock.instant(), end).toSeconds()));
    return JsonBody.of("limits", limits);
  }

  private void refill() {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      end = now.plus(MINUTE);
      spent = 0;
    }
  }
}
