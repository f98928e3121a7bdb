package io.dozvon.runtime.wiring;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.logging.LogSettings;
import java.time.Duration;

/**
 * Settings of every process.
 *
 * @param managementPort where health and metrics are; 0 takes any that is free
 * @param patience how long to wait at the start for a Kafka that is not up yet
 * @param log how it writes its log
 */
public record ProcessSettings(int managementPort, Duration patience, LogSettings log) {

  /** Reads {@code management.port}, {@code kafka.patience} and {@code log.*}. */
  public static ProcessSettings from(Configuration configuration) {
    return new ProcessSettings(
        configuration.number("management.port", 8081, 0, 65_535),
        configuration.time("kafka.patience", Duration.ofMinutes(5)),
        LogSettings.from(configuration));
  }
}
