package io.dozvon.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be chosen about a demo. */
final class DemoOptions {

  private static final double FASTEST = 100_000;

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

  void refuseNonsense() {
    // Written so that what is no number at all is refused too.
    if (!(speed >= 1 && speed <= FASTEST)) {
      throw new ParameterException(
          spec.commandLine(), "--speed is a factor from 1, as in life, to " + (long) FASTEST);
    }
    if (calls != null && calls < 1) {
      throw new ParameterException(spec.commandLine(), "--calls is a number of calls, 1 or more");
    }
  }

  /** Settings by key: on this machine only, and a forgotten call is closed while one looks on. */
  Map<String, String> settings() {
    return Map.of(
        "data", data.toString(), "ingest.host", "127.0.0.1", "normalizer.close.after", "3m");
  }
}
