package io.dozvon.normalizer;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for a task. While webhooks come in, it is the time at which the latest of them
 * was received, but never later than the wall clock: one record from the future must not close
 * every call.
 *
 * <p>Received time stands still where nothing comes in. The wall clock takes over once a task has
 * looked several times in a row, polling in between, and no record came: then it has no lag. Looks
 * are counted and not seconds, because a task that was just started has not polled yet; and a look
 * that comes far too late, as on a machine that wakes from sleep, starts the count anew.
 */
final class TaskClock {

  private static final int QUIET_LOOKS = 3;

  private final long longestGap;
  private long lastWall;
  private long lastReceived;
  private int quietLooks = -1;

  /** Looks are meant to come at this interval. */
  TaskClock(Duration interval) {
    this.longestGap = interval.multipliedBy(3).toMillis();
  }

  /** A record came, be it one that does not move received time. */
  void heard() {
    quietLooks = -1;
  }

  /** The time at one of the steady looks. */
  Instant look(long receivedTime, long wallTime) {
    boolean quiet = receivedTime == lastReceived && wallTime - lastWall <= longestGap;
    quietLooks = quiet ? quietLooks + 1 : 0;
    lastReceived = receivedTime;
    lastWall = wallTime;
    return quietLooks < QUIET_LOOKS
        ? received(receivedTime, wallTime)
        : Instant.ofEpochMilli(wallTime);
  }

  /** The time while webhooks come in. */
  static Instant received(long receivedTime, long wallTime) {
    return Instant.ofEpochMilli(Math.max(0, Math.min(receivedTime, wallTime)));
  }
}
