package io.dozvon.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be chosen about a demo. */
final class DemoOptions {

  private static final double FASTEST = 100_000;
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      defaultValue = "10",
      description = "How much faster than in life calls go by. Default: ${DEFAULT-VALUE}")
  private double speed;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "End after that many calls. Default: play on")
  private Integer calls;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Play the same calls again. Default: others each time")
  private Long seed;

  @Option(
      names = "--data",
      paramLabel = "DIRECTORY",
      defaultValue = "./demo-data",
      description = "Where the demo keeps its data. Default: ${DEFAULT-VALUE}")
  private Path data;

  @Option(names = "--port", paramLabel = "PORT", description = "For webhooks. Default: 8080")
  private String port;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = "For health and metrics. Default: 8081")
  private String managementPort;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Of the embedded broker. Default: ${DEFAULT-VALUE}")
  private int kafkaPort;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  double speed() {
    return speed;
  }

  Optional<Integer> calls() {
    return Optional.ofNullable(calls);
  }

  Optional<Long> seed() {
    return Optional.ofNullable(seed);
  }

  Path data() {
    return data;
  }

  int kafkaPort() {
    return kafkaPort;
  }

  void refuseNonsense() {
    // Written so that what is no number at all is refused too.
    if (!(speed >= 1 && speed <= FASTEST)) {
      throw new ParameterException(
          spec.commandLine(), "--speed is a factor from 1, as in life, to " + (long) FASTEST);
    }
    if (kafkaPort < 0 || kafkaPort > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--kafka-port is a port from 0, any free one, to " + HIGHEST_PORT);
    }
    if (calls != null && calls < 1) {
      throw new ParameterException(spec.commandLine(), "--calls is a number of calls, 1 or more");
    }
  }

  /** Settings by key: on this machine only, and a forgotten call is closed while one looks on. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("data", data.toString());
    settings.put("ingest.host", "127.0.0.1");
    settings.put("normalizer.close.after", "3m");
    if (port != null) {
      settings.put("ingest.port", port);
    }
    if (managementPort != null) {
      settings.put("management.port", managementPort);
    }
    return settings;
  }
}
