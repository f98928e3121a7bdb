package io.dozvon.standalone;

import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.SecretsSettings;
import io.dozvon.runtime.wiring.ProcessPlan;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of a machine that was given none: a file beside its data, made on the first run. */
final class LocalKeyset {

  private static final Logger LOG = LoggerFactory.getLogger(LocalKeyset.class);

  private LocalKeyset() {}

  static KeysetFile file(KafkaSettings kafka) {
    return new KeysetFile(kafka.data().resolve("secrets").resolve("keyset.json"));
  }

  /** A process in which everything runs also seals credentials, and so needs keys. */
  static ProcessPlan in(ProcessPlan plan) {
    if (plan.vault().isPresent()) {
      return plan;
    }
    KeysetFile file = file(plan.kafka());
    if (!file.exists()) {
      file.write(SecretKeys.fresh());
      LOG.atInfo().addKeyValue("file", file.path()).log("keyset made; keep a copy of it");
    }
    return plan.with(new Vault(file.read()));
  }

  /** For a verb that seals, but must not make a keyset that no service has. */
  static Optional<Vault> ifThere(Configuration configuration, KafkaSettings kafka) {
    KeysetFile local = file(kafka);
    Optional<Vault> given = SecretsSettings.from(configuration).vault(configuration);
    return given.isPresent() || !local.exists() ? given : Optional.of(new Vault(local.read()));
  }
}
