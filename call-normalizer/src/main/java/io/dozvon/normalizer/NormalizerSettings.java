package io.dozvon.normalizer;

import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.runtime.Configuration;
import java.time.Duration;

/**
 * Settings of the call normalizer.
 *
 * @param factRetention how long the facts of a call are kept after the last that was received of it
 * @param closeAfter how long a call waits for its end, counted likewise
 */
public record NormalizerSettings(Duration factRetention, Duration closeAfter) {

  private static final String RETENTION = "normalizer.facts.retention";
  private static final String CLOSING = "normalizer.close.after";
  private static final NormalizerSettings DEFAULTS =
      new NormalizerSettings(Duration.ofDays(7), Duration.ofHours(4));

  /** Refuses what makes no sense; values from outside go through {@link #from}. */
  public NormalizerSettings {
    if (closeAfter.isZero()
        || closeAfter.isNegative()
        || closeAfter.compareTo(factRetention) >= 0) {
      throw new IllegalArgumentException("calls are closed while their facts are kept");
    }
  }

  /** What holds where nothing else was set. */
  public static NormalizerSettings defaults() {
    return DEFAULTS;
  }

  /** As set, under {@code normalizer.}. */
  public static NormalizerSettings from(Configuration configuration) {
    Duration retention = configuration.time(RETENTION, DEFAULTS.factRetention);
    Duration closing = configuration.time(CLOSING, DEFAULTS.closeAfter);
    if (closing.isZero() || closing.compareTo(retention) >= 0) {
      return configuration.complain(
          CLOSING,
          "more than nothing and less than '" + RETENTION + "'",
          configuration.text(CLOSING, "4h"),
          DEFAULTS);
    }
    return new NormalizerSettings(retention, closing);
  }

  Deadlines deadlines() {
    return new Deadlines(closeAfter, factRetention);
  }
}
