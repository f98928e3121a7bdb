package io.dozvon.registry;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.SealedCredentials;
import io.dozvon.contracts.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which connections need which key, as the registry stands in Kafka. */
public final class KeysInUse {

  private final RegistryContent content;

  KeysInUse(RegistryContent content) {
    this.content = content;
  }

  /**
   * Reads it.
   *
   * @throws org.apache.kafka.common.KafkaException when Kafka fails, or its topics are not there
   */
  public static KeysInUse read(Map<String, Object> clientSettings, Topics topics) {
    return new KeysInUse(
        RegistrySnapshot.read(
            () -> RegistryClients.consumer(clientSettings), new RegistryTopics(topics)));
  }

  /**
   * The connections whose credentials could not be opened without that key, as people say it; those
   * that cannot be read count, since nobody knows what they need.
   */
  public List<String> of(String keyId) {
    return Stream.concat(
            content.entries().values().stream()
                .filter(entry -> needs(entry, keyId))
                .map(RegistryEntry::name),
            content.unreadable().stream().filter(EntryName::isConnection))
        .distinct()
        .map(EntryName::toString)
        .toList();
  }

  private static boolean needs(RegistryEntry entry, String keyId) {
    return entry instanceof RegistryEntry.OfConnection of && keyOf(of.connection()).equals(keyId);
  }

  private static String keyOf(Connection connection) {
    return connection.credentials().map(SealedCredentials::keyId).orElse("");
  }
}
