package io.dozvon.standalone;

import io.dozvon.registry.KeysInUse;
import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.runtime.KafkaSettings;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;

/** The end of a key: from then on nobody opens what was sealed under it. */
record Retirement(KeysetFile file, KafkaSettings kafka) {

  /** Returns the keys that are left. */
  SecretKeys of(String id) {
    SecretKeys rest = file.read().without(id);
    List<String> users = usersOf(id);
    if (!users.isEmpty()) {
      throw new CommandFailedException(
          "key %s is still needed by %s; apply the configuration again first"
              .formatted(id, String.join(", ", users)));
    }
    file.write(rest);
    return rest;
  }

  private List<String> usersOf(String id) {
    try {
      return KeysInUse.read(kafka.clientSettings(), kafka.topics()).of(id);
    } catch (TimeoutException unread) {
      throw new CommandFailedException(
          "the registry cannot be read from Kafka at "
              + kafka.bootstrap()
              + ", so nobody knows whether the key is still needed: is Dozvon running?"
              + " (./dozvon run, or --kafka host:port)");
    }
  }
}
