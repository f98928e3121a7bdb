package io.dozvon.runtime.stage;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for a task. While records come in, it is the time at which the latest of them was
 * received, but never later than the wall clock: one record from the future must not close every
 * call.
 *
 * <p>Received time stands still where nothing comes in. The wall clock takes over once a task has
 * looked several times in a row, polling in between, and no record came: then it has no lag. Looks
 * are counted and not seconds, because a task that was just started has not polled yet; and a look
 * that comes far too late, as on a machine that wakes from sleep, starts the count anew.
 */
public final class TaskClock {

  /** Enough where only seconds depend on it, such as those in which a missed call is told. */
  private static final int QUIET_LOOKS = 3;

  /** What is waited for may lie unread at a broker that does not answer for a while. */
  private static final int QUIET_LOOKS_TO_GIVE_UP = 30;

  private final long longestGap;
  private long lastWall;
  private long lastReceived;
  private int quietLooks = -1;

  /** Looks are meant to come at this interval. */
  public TaskClock(Duration interval) {
    this.longestGap = interval.multipliedBy(3).toMillis();
  }

  /** A record came, be it one that does not move received time. */
  public void heard() {
    quietLooks = -1;
  }

  /** One of the steady looks. */
  public void look(long receivedTime, long wallTime) {
    boolean quiet = receivedTime == lastReceived && wallTime - lastWall <= longestGap;
    quietLooks = quiet ? quietLooks + 1 : 0;
    lastReceived = receivedTime;
    lastWall = wallTime;
  }

  /** The time at the last look, for what is soon put right where it was too early. */
  public Instant now() {
    return after(QUIET_LOOKS);
  }

  /** The time at the last look, for giving up. */
  public Instant surely() {
    return after(QUIET_LOOKS_TO_GIVE_UP);
  }

  /** The time while records come in. */
  public static Instant received(long receivedTime, long wallTime) {
    return Instant.ofEpochMilli(Math.max(0, Math.min(receivedTime, wallTime)));
  }

  private Instant after(int looks) {
    return quietLooks < looks ? received(lastReceived, lastWall) : Instant.ofEpochMilli(lastWall);
  }
}
