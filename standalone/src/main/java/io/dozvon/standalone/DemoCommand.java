package io.dozvon.standalone;

import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.ConfigurationSources;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.standalone.demo.DemoData;
import io.dozvon.standalone.demo.Performance;
import io.dozvon.standalone.demo.ProvidersAtHand;
import io.dozvon.standalone.demo.SampleClients;
import io.dozvon.standalone.demo.SampleShop;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts everything for a sample shop, and lets the providers be played. */
@Command(
    name = "demo",
    description = {
      "Start everything for a sample shop, play calls of all providers to it,",
      "and say what comes of them. Needs no provider. Ctrl-C stops."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String LOG = "DOZVON_LOG_";
  private static final int SEEDS = 1_000_000;

  @Mixin private DemoOptions options;
  @Mixin private PortOptions ports;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    options.refuseNonsense();
    DemoData.claim(options.data(), Path.of("data"))
        .ifPresent(
            objection -> {
              throw new CommandFailedException(objection);
            });
    out.printf("Starting Kafka and all services in %s …%n", options.data());
    out.flush();
    BrokerPlan broker =
        new BrokerPlan(BrokerPlan.directoryIn(options.data()), ports.kafkaPort(), true);
    long seed = options.seed().orElseGet(() -> (long) new Random().nextInt(SEEDS));
    try (ProvidersAtHand providers = ProvidersAtHand.open(seed);
        Standalone standalone =
            Standalone.start(
                plan(providers),
                Optional.of(broker),
                Optional.of(registry(providers)),
                SampleClients::introduce)) {
      if (!standalone.awaitReady()) {
        throw new CommandFailedException("it has started, but is not ready; its log says why");
      }
      greet(standalone, providers, seed, out);
      return play(standalone, providers, seed, out);
    }
  }

  private int play(Standalone standalone, ProvidersAtHand providers, long seed, PrintWriter out) {
    URI door = URI.create("http://127.0.0.1:" + standalone.doorPort());
    try (Performance performance =
        new Performance(standalone.kafka(), door, options.speed(), seed, out)) {
      providers.playAt(performance);
      performance
          .play(options.calls(), standalone::endsWithin)
          .ifPresent(
              problem -> {
                throw new CommandFailedException(problem);
              });
    }
    return 0;
  }

  private void greet(Standalone standalone, ProvidersAtHand providers, long seed, PrintWriter out) {
    out.println(
        "The demo is running: a flower shop, and the calls of five providers. Ctrl-C stops.");
    out.println();
    out.printf("  Kafka       %s (embedded)%n", standalone.kafka().bootstrap());
    out.printf("  data        %s%n", options.data());
    out.printf("  speed       %s times that of life%n", plain(options.speed()));
    out.printf("  seed        %d: the same calls again with --seed %d%n", seed, seed);
    out.println();
    out.println(
        "In a second terminal, look inside, have Anna call Olga, or SipOut's widget do it:");
    out.println();
    out.printf("  ./dozvon tail notifications%s%n", elsewhere(standalone));
    providers
        .examples(URI.create("http://127.0.0.1:" + standalone.doorPort()))
        .forEach(line -> out.println("  " + line));
    out.println();
    out.flush();
  }

  /** Where a verb would not look by itself. */
  private static String elsewhere(Standalone standalone) {
    String kafka = standalone.kafka().bootstrap();
    return kafka.equals("127.0.0.1:9092") ? "" : " --kafka " + kafka;
  }

  private static String plain(double speed) {
    return speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed);
  }

  private static RegistryFile registry(ProvidersAtHand providers) {
    return RegistryFile.parse(
        "the demo's configuration",
        SampleShop.yaml(providers),
        RegistryFiles.surroundings(nothingFromTheEnvironment -> null));
  }

  /** Of the environment only what is about the log: the rest is set for another installation. */
  private ProcessPlan plan(ProvidersAtHand providers) {
    Map<String, String> settings = new HashMap<>(options.settings());
    settings.putAll(ports.given());
    settings.putAll(providers.settings());
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> !name.startsWith(LOG));
    environment.putIfAbsent(LOG + "LEVEL", "warn");
    ProcessPlan plan =
        ProcessPlan.read(ConfigurationSources.of(environment, settings), Services.all());
    plan.process().log().apply();
    return plan;
  }
}
