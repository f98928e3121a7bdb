package io.dozvon.runtime.wiring;

import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.SecretsSettings;
import io.dozvon.runtime.stage.StageSettings;
import java.util.List;
import java.util.Optional;

/**
 * All that a process needs to know before it starts anything.
 *
 * @param vault seals and opens credentials, where the process was given keys
 */
public record ProcessPlan(
    List<ServiceModule> modules,
    KafkaSettings kafka,
    StageSettings stages,
    ProcessSettings process,
    Optional<Vault> vault,
    List<Contribution> contributions) {

  /**
   * Reads the settings of all modules and of the process itself.
   *
   * @throws io.dozvon.runtime.ConfigurationException when a value is wrong, or there is a key that
   *     nobody knows
   */
  public static ProcessPlan read(Configuration configuration, List<ServiceModule> modules) {
    ProcessPlan plan =
        new ProcessPlan(
            List.copyOf(modules),
            KafkaSettings.from(configuration),
            StageSettings.from(configuration),
            ProcessSettings.from(configuration),
            SecretsSettings.from(configuration).vault(configuration),
            modules.stream().map(module -> module.settings().apply(configuration)).toList());
    configuration.refuseTheRest();
    return plan;
  }

  /** The same on another Kafka: for one that was started here and chose its port itself. */
  public ProcessPlan onKafkaAt(String bootstrap) {
    KafkaSettings moved =
        new KafkaSettings(
            bootstrap,
            kafka.prefix(),
            kafka.partitions(),
            kafka.replication(),
            kafka.data(),
            kafka.instance(),
            kafka.security());
    return new ProcessPlan(modules, moved, stages, process, vault, contributions);
  }

  /** The same with these keys. */
  public ProcessPlan with(Vault keys) {
    return new ProcessPlan(modules, kafka, stages, process, Optional.of(keys), contributions);
  }
}
