package io.dozvon.standalone;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a process that starts everything listens. */
final class PortOptions {

  private static final int HIGHEST = 65_535;

  @Option(names = "--port", paramLabel = "PORT", description = "For webhooks. Default: 8080")
  private String port;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = "For health and metrics. Default: 8081")
  private String managementPort;

  private int kafkaPort;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Of the embedded broker. Default: ${DEFAULT-VALUE}")
  void setKafkaPort(int kafkaPort) {
    if (kafkaPort < 0 || kafkaPort > HIGHEST) {
      throw new ParameterException(
          spec.commandLine(), "--kafka-port is a port from 0, any free one, to " + HIGHEST);
    }
    this.kafkaPort = kafkaPort;
  }

  int kafkaPort() {
    return kafkaPort;
  }

  /** Settings given on the command line, by key. */
  Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    if (port != null) {
      given.put("ingest.port", port);
    }
    if (managementPort != null) {
      given.put("management.port", managementPort);
    }
    return given;
  }
}
