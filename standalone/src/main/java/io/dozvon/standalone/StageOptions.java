package io.dozvon.standalone;

import io.dozvon.runtime.ConfigurationSources;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.standalone.upkeep.KnownStage;
import io.dozvon.standalone.upkeep.LocalState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which stage a verb works on, and where its state and its Kafka are. */
final class StageOptions {

  @Parameters(
      paramLabel = "STAGE",
      description = "One of call-normalizer, client-matcher, notifier.")
  private String name;

  @Option(names = "--data", paramLabel = "DIRECTORY", description = "As for run. Default: ./data")
  private String data;

  @Mixin private KafkaOptions kafka;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  KnownStage stage() {
    return KnownStage.named(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no stage '%s'; there are: %s".formatted(name, KnownStage.labels())));
  }

  /** The settings with which the stages run, so that it is their group and their directory. */
  ProcessPlan plan() {
    Map<String, String> given = new HashMap<>(kafka.given());
    if (data != null) {
      given.put("data", data);
    }
    ProcessPlan plan =
        ProcessPlan.read(ConfigurationSources.of(System.getenv(), given), Services.all());
    plan.process().log().apply();
    return plan;
  }

  LocalState local(ProcessPlan plan) {
    return LocalState.under(
        plan.kafka().data(),
        brokerDirectory(plan),
        plan.kafka().topics().application(stage().label()));
  }

  KafkaAtHand kafka(ProcessPlan plan) {
    return kafka.existing()
        ? KafkaAtHand.existing(plan)
        : KafkaAtHand.embedded(plan, brokerDirectory(plan));
  }

  private static Path brokerDirectory(ProcessPlan plan) {
    return BrokerPlan.directoryIn(plan.kafka().data());
  }
}
