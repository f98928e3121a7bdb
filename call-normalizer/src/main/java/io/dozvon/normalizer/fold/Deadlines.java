package io.dozvon.normalizer.fold;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a call must be looked at again, counted from the last that was received of it.
 *
 * @param closing after that, a call that waits for its end is closed
 * @param expiry after that, nothing of it is kept
 */
public record Deadlines(Duration closing, Duration expiry) {

  /** When that call must be looked at, in whole milliseconds, as stores keep it. */
  public Instant of(FoldedCall call) {
    return call.lastReceivedAt()
        .plus(call.open() ? closing : expiry)
        .truncatedTo(ChronoUnit.MILLIS);
  }

  /** Too old to be still kept, at that time. */
  public boolean late(Instant receivedAt, Instant now) {
    return receivedAt.plus(expiry).isBefore(now);
  }
}
