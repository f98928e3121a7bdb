package io.dozvon.matcher;

import io.dozvon.runtime.Configuration;
import java.time.Duration;

/**
 * What can be set of matching.
 *
 * @param matchesRetention how long after its last event a call keeps its client; at least as long
 *     as the calls themselves are kept
 * @param indexTolerance how far the index may lag behind the clients topic while clients are
 *     created
 */
public record MatcherSettings(Duration matchesRetention, Duration indexTolerance) {

  private static final Duration CALLS_ARE_KEPT = Duration.ofDays(7);
  private static final Duration LONGER = Duration.ofDays(1);
  private static final Duration TOLERANCE = Duration.ofSeconds(30);
  private static final Duration SHORTEST_TOLERANCE = Duration.ofSeconds(5);

  /** Reads {@code matcher.*}, and how long the calls themselves are kept. */
  public static MatcherSettings from(Configuration configuration) {
    Duration calls = configuration.time("normalizer.facts.retention", CALLS_ARE_KEPT);
    return new MatcherSettings(
        time(configuration, "matcher.matches.retention", calls.plus(LONGER), calls),
        time(configuration, "matcher.index.tolerance", TOLERANCE, SHORTEST_TOLERANCE));
  }

  private static Duration time(
      Configuration configuration, String key, Duration otherwise, Duration shortest) {
    Duration time = configuration.time(key, otherwise);
    return time.compareTo(shortest) < 0
        ? configuration.complain(
            key, "at least " + shortest.toSeconds() + "s", time.toSeconds() + "s", otherwise)
        : time;
  }
}
