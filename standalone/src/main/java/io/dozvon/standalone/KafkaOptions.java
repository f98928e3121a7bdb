package io.dozvon.standalone;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationSources;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.logging.LogSettings;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which Kafka a verb speaks to. All other settings of Kafka come from the environment. */
final class KafkaOptions {

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "An existing Kafka cluster, instead of the embedded broker.")
  private String bootstrap;

  private final Map<String, String> environment;

  KafkaOptions() {
    this(System.getenv());
  }

  KafkaOptions(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Whether a cluster was named, here or in the environment, where an empty name is none. */
  boolean existing() {
    return bootstrap != null || !environment.getOrDefault("DOZVON_KAFKA_BOOTSTRAP", "").isBlank();
  }

  /** Settings given on the command line, by key. */
  Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    if (bootstrap != null) {
      given.put("kafka.bootstrap", bootstrap);
    }
    return given;
  }

  /** All settings, of which the verb takes those that it needs. */
  Configuration configuration() {
    return ConfigurationSources.of(environment, given());
  }

  /**
   * For verbs that only look: settings that are not Kafka's are left to the verbs that need them.
   */
  KafkaSettings settings() {
    Configuration configuration = configuration();
    KafkaSettings settings = KafkaSettings.from(configuration);
    LogSettings log = LogSettings.from(configuration);
    configuration.refuseWrongValues();
    log.apply();
    return settings;
  }
}
