package io.dozvon.runtime.stage;

import io.dozvon.runtime.Configuration;
import java.time.Duration;

/**
 * How the stages of this process run.
 *
 * @param threads of each stage
 * @param commitInterval how often a stage commits: a record is seen downstream this much later
 * @param sessionTimeout how long after a kill the group waits before it gives the work to others
 * @param stall how long a stage may lag without getting anywhere before it is no longer ready
 * @param leave whether a stopped instance gives its work to others at once, as one does that is not
 *     to come back
 */
public record StageSettings(
    int threads, Duration commitInterval, Duration sessionTimeout, Duration stall, boolean leave) {

  /** Reads {@code stage.*}. */
  public static StageSettings from(Configuration configuration) {
    return new StageSettings(
        configuration.number("stage.threads", 1, 1, 64),
        atLeast(configuration, "stage.commit.interval", Duration.ofMillis(20), 1),
        atLeast(configuration, "stage.session.timeout", Duration.ofSeconds(10), 6_000),
        atLeast(configuration, "stage.stall", Duration.ofSeconds(30), 1_000),
        configuration.flag("stage.leave", false));
  }

  private static Duration atLeast(
      Configuration configuration, String key, Duration otherwise, long leastMillis) {
    Duration time = configuration.time(key, otherwise);
    return time.toMillis() >= leastMillis
        ? time
        : configuration.complain(
            key, "at least " + leastMillis + "ms", time.toMillis() + "ms", otherwise);
  }
}
