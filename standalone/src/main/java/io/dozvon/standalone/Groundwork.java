package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryOutcome;
import io.dozvon.registry.RegistryWriter;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.topics.TopicProvisioner;
import java.time.Duration;
import java.util.Optional;

/**
 * What Kafka has to hold before a webhook is taken: the topics, and who calls come in for.
 *
 * @param patience how long to wait for a Kafka that is not up yet
 * @param flush how raw topics are to be flushed
 * @param vault seals the credentials of a file
 */
record Groundwork(KafkaSettings kafka, Duration patience, RawFlush flush, Optional<Vault> vault) {

  /** Returns when it is there; the outcome is never a refusal. */
  RegistryOutcome lay(RegistryFile file) {
    new TopicProvisioner(kafka, flush).provision(Providers.known().ids(), patience);
    RegistryOutcome outcome =
        RegistryWriter.apply(kafka.clientSettings(), kafka.topics(), file, vault);
    if (outcome instanceof RegistryOutcome.Refused refused) {
      throw new CommandFailedException(refused.toString());
    }
    return outcome;
  }
}
