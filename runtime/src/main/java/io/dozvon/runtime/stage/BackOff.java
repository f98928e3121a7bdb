package io.dozvon.runtime.stage;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long after each failure, up to a bound.
 *
 * @param first after the first failure
 * @param longest never longer than this
 */
public record BackOff(Duration first, Duration longest) {

  private static final int DOUBLINGS = 30;

  /** From one second to one minute. */
  public static BackOff usual() {
    return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));
  }

  /** After so many failures in a row, one or more. */
  public Duration after(int failures) {
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
