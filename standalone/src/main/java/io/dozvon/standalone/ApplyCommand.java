package io.dozvon.standalone;

import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.ProcessSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a configuration file to a Kafka on which the services run apart. */
@Command(
    name = "apply",
    description = {
      "Create missing topics, make the registry as the file says, and end.",
      "For services that run apart; 'run' does this by itself."
    })
final class ApplyCommand implements Runnable {

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "Projects, connections and employees (YAML); see example.yml.")
  private Path config;

  @Option(
      names = "--flush",
      negatable = true,
      description =
          "Whether each raw webhook is on disk before it counts as stored; a single broker has no"
              + " replica to lean on. Default: as the topics have it.")
  private Boolean flush;

  @Mixin private KafkaOptions kafka;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    RegistryFile file = RegistryFiles.read(config);
    Configuration configuration = kafka.configuration();
    KafkaSettings settings = KafkaSettings.from(configuration);
    ProcessSettings process = ProcessSettings.from(configuration);
    var groundwork =
        new Groundwork(
            settings, process.patience(), rawFlush(), LocalKeyset.ifThere(configuration, settings));
    configuration.refuseWrongValues();
    process.log().apply();
    PrintWriter out = spec.commandLine().getOut();
    out.println(groundwork.lay(file));
    out.flush();
  }

  private RawFlush rawFlush() {
    if (flush == null) {
      return RawFlush.AS_IT_IS;
    }
    return flush ? RawFlush.EVERY_MESSAGE : RawFlush.BROKER_DEFAULT;
  }
}
