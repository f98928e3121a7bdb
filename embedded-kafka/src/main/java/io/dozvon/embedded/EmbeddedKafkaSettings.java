package io.dozvon.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the broker keeps its data and where it listens.
 *
 * @param dataDirectory created when missing; belongs to the broker alone
 * @param port of 127.0.0.1; 0 lets the system choose a free one at each start
 * @param overrides broker properties that go before ours, except those that make it a single node
 */
public record EmbeddedKafkaSettings(Path dataDirectory, int port, Map<String, String> overrides) {

  private static final int HIGHEST_PORT = 65_535;

  private static final List<String> NOT_TO_OVERRIDE =
      List.of(
          "process.roles",
          "node.id",
          "broker.id",
          "listener",
          "advertised.listeners",
          "inter.broker.listener.name",
          "controller.listener.names",
          "controller.quorum.voters",
          "controller.quorum.bootstrap.servers",
          "log.dir",
          "metadata.log.dir");

  public EmbeddedKafkaSettings {
    Objects.requireNonNull(dataDirectory, "dataDirectory");
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "port must be between 0 (any free one) and " + HIGHEST_PORT + ", but is " + port);
    }
    overrides = Map.copyOf(overrides);
    overrides.keySet().forEach(EmbeddedKafkaSettings::refuseOurOwn);
  }

  public EmbeddedKafkaSettings(Path dataDirectory, int port) {
    this(dataDirectory, port, Map.of());
  }

  private static void refuseOurOwn(String key) {
    if (NOT_TO_OVERRIDE.stream().anyMatch(key::startsWith)) {
      throw new IllegalArgumentException(
          "overrides must not set " + key + ": the embedded broker chooses it itself");
    }
  }
}
