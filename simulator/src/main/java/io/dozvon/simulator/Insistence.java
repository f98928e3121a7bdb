package io.dozvon.simulator;

import java.time.Duration;

/**
 * What a provider does about a webhook that was not answered well.
 *
 * @param repeats how often it sends the webhook again
 * @param pause how long it waits before that
 */
public record Insistence(int repeats, Duration pause) {

  /** Of a provider that is not known to repeat anything. */
  static final Insistence NONE = new Insistence(0, Duration.ZERO);
}
