package io.dozvon.benchmarks;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many recorded webhooks a second each provider's reader understands, on one core. */
@State(Scope.Thread)
public class ReadingSpeed {

  private static final String PROVIDER = "provider";
  private static final String FOLDER = "folder";

  /** Which provider. */
  @Param("")
  public String provider;

  /** Where the recorded webhooks lie, a folder for each provider. */
  @Param("")
  public String folder;

  private Provider reader;
  private Connection connection;
  private RawWebhook[] webhooks;
  private int next;

  /** Those that are about a call; the others are no work. */
  @Setup
  public void choose() {
    reader = Providers.known().byId(provider).orElseThrow();
    connection =
        new Connection(
            "c",
            "p",
            provider,
            List.of(),
            ZoneId.of("Europe/Moscow"),
            "RU",
            List.of("74951112233"),
            "benchmark");
    webhooks =
        RecordedWebhooks.of(provider, Path.of(folder).resolve(provider)).stream()
            .filter(webhook -> reader.read(webhook, connection) instanceof Reading.Understood)
            .toArray(RawWebhook[]::new);
  }

  /** One webhook after the other, over and over. */
  @Benchmark
  public Reading read() {
    next = (next + 1) % webhooks.length;
    return reader.read(webhooks[next], connection);
  }

  /** Where the recorded webhooks lie. */
  public static void main(String[] args) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(ReadingSpeed.class.getName())
            .param(PROVIDER, Providers.known().ids().toArray(String[]::new))
            .param(FOLDER, args[0])
            .forks(1)
            .threads(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(5))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(5))
            .addProfiler(PerCore.class)
            .timeUnit(TimeUnit.SECONDS)
            .verbosity(VerboseMode.SILENT)
            .build();
    new Runner(options).run().forEach(ReadingSpeed::tell);
  }

  private static void tell(RunResult run) {
    var result = run.getSecondaryResults().get(PerCore.NAME);
    System.out.printf(
        Locale.ROOT,
        "reading %-10s %,9.0f webhooks in a second of processor time, give or take %,.0f%n",
        run.getParams().getParam(PROVIDER),
        result.getScore(),
        result.getScoreError());
  }
}
