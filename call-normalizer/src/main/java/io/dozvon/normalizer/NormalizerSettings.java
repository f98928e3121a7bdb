package io.dozvon.normalizer;

import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.runtime.Configuration;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings of the call normalizer.
 *
 * @param factRetention how long the facts of a call are kept after the last that was received of it
 * @param closeAfter how long a call waits for its end, counted likewise
 * @param closeAfterOf the same by provider, where it is another
 */
public record NormalizerSettings(
    Duration factRetention, Duration closeAfter, Map<String, Duration> closeAfterOf) {

  private static final String RETENTION = "normalizer.facts.retention";
  private static final String CLOSING = "normalizer.close.after";
  private static final Duration SETTLING = Duration.ofSeconds(3);
  private static final NormalizerSettings DEFAULTS =
      new NormalizerSettings(Duration.ofDays(7), Duration.ofHours(4), Map.of());

  /** Refuses what makes no sense; values from outside go through {@link #from}. */
  public NormalizerSettings {
    closeAfterOf = Map.copyOf(closeAfterOf);
    if (!sane(closeAfter, factRetention)
        || !closeAfterOf.values().stream().allMatch(closing -> sane(closing, factRetention))) {
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
    Map<String, Duration> ofProviders = new HashMap<>();
    for (String id : Providers.known().ids()) {
      ofProviders.put(id, configuration.time(CLOSING + "." + id, closing));
    }
    boolean sane = complainUnlessSane(configuration, CLOSING, closing, retention);
    for (Map.Entry<String, Duration> closingOf : ofProviders.entrySet()) {
      String key = CLOSING + "." + closingOf.getKey();
      sane &= complainUnlessSane(configuration, key, closingOf.getValue(), retention);
    }
    return sane ? new NormalizerSettings(retention, closing, ofProviders) : DEFAULTS;
  }

  private static boolean complainUnlessSane(
      Configuration configuration, String key, Duration closing, Duration retention) {
    return sane(closing, retention)
        || configuration.complain(
            key,
            "more than nothing and less than '" + RETENTION + "'",
            configuration.text(key, configuration.text(CLOSING, "4h")),
            false);
  }

  private static boolean sane(Duration closing, Duration retention) {
    return !closing.isZero() && !closing.isNegative() && closing.compareTo(retention) < 0;
  }

  Deadlines deadlines(Providers providers) {
    return new Deadlines(
        factRetention,
        new Deadlines.Patience(SETTLING, closeAfter),
        providers.all().stream().collect(Collectors.toMap(Provider::id, this::patience)));
  }

  private Deadlines.Patience patience(Provider provider) {
    return new Deadlines.Patience(
        provider.settlingTime(), closeAfterOf.getOrDefault(provider.id(), closeAfter));
  }
}
