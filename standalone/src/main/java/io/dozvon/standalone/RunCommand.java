package io.dozvon.standalone;

import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.ConfigurationSources;
import io.dozvon.runtime.wiring.ProcessPlan;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is stopped. */
@Command(
    name = "run",
    description = {
      "Start everything in this process, with a Kafka broker of its own unless --kafka is given.",
      "Every other setting is a variable DOZVON_…; see docs/configuration.md. Ctrl-C stops."
    })
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Projects, connections and employees (YAML); see example.yml.")
  private Path config;

  @Option(
      names = "--data",
      paramLabel = "DIRECTORY",
      description = "Where Kafka and the stages keep their data. Default: ./data")
  private String data;

  @Option(
      names = "--no-flush",
      description = {
        "Let the operating system choose when raw webhooks go to disk.",
        "Faster; a power cut may cost the last ones, a killed process does not."
      })
  private boolean noFlush;

  @Mixin private PortOptions ports;
  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<RegistryFile> registry = Optional.ofNullable(config).map(RegistryFiles::read);
    ProcessPlan plan =
        ProcessPlan.read(ConfigurationSources.of(System.getenv(), given()), Services.all());
    plan.process().log().apply();
    Optional<BrokerPlan> broker =
        kafka.existing()
            ? Optional.empty()
            : Optional.of(
                new BrokerPlan(
                    BrokerPlan.directoryIn(plan.kafka().data()), ports.kafkaPort(), !noFlush));
    try (Standalone standalone = Standalone.start(plan, broker, registry)) {
      new Greeting(standalone, registry, spec.commandLine().getOut()).print();
      standalone.awaitEnd();
    }
    return 0;
  }

  private Map<String, String> given() {
    Map<String, String> given = new HashMap<>(kafka.given());
    given.putAll(ports.given());
    if (data != null) {
      given.put("data", data);
    }
    return given;
  }
}
