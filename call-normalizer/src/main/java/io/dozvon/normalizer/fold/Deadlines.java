package io.dozvon.normalizer.fold;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * When a call must be looked at again, counted from the last that was received of it.
 *
 * @param expiry after that, nothing of it is kept
 * @param usual how long calls wait
 * @param patience how long those of some providers do
 */
public record Deadlines(Duration expiry, Patience usual, Map<String, Patience> patience) {

  /**
   * How long a call waits.
   *
   * @param settling for the legs that are still open when an end is told
   * @param closing for its end
   */
  public record Patience(Duration settling, Duration closing) {}

  /** Copies the map. */
  public Deadlines {
    patience = Map.copyOf(patience);
  }

  /** When that call must be looked at, in whole milliseconds, as stores keep it. */
  public Instant of(FoldedCall call) {
    return exactly(call).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Too old to be still kept, at that time. */
  public boolean late(Instant receivedAt, Instant now) {
    return receivedAt.plus(expiry).isBefore(now);
  }

  private Instant exactly(FoldedCall call) {
    Patience waits = patience.getOrDefault(call.head().provider(), usual);
    if (call.lateSince().isPresent()) {
      return call.lateSince().get().plus(expiry);
    }
    if (call.settlesSince().isPresent()) {
      return call.settlesSince().get().plus(waits.settling());
    }
    return call.lastReceivedAt().plus(call.open() ? waits.closing() : expiry);
  }
}
