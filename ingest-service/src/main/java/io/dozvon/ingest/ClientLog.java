package io.dozvon.ingest;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where clients are written: whole records, the last of a client's counts. */
final class ClientLog {

  private static final String LANE = "clients";

  private final KafkaWriter kafka;
  private final Topic<String, Client> topic;

  ClientLog(KafkaWriter kafka, Topics topics) {
    this.kafka = kafka;
    this.topic = topics.clients();
  }

  /** Completes once the client is stored, or will not be. */
  CompletableFuture<Void> put(Client client) {
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), client);
    return write(client.project(), client.id(), value);
  }

  /** Completes once the client's deletion is stored, or will not be. */
  CompletableFuture<Void> delete(String project, String client) {
    return write(project, client, null);
  }

  private CompletableFuture<Void> write(String project, String client, byte[] value) {
    byte[] key = topic.keySerde().serializer().serialize(topic.name(), Keys.of(project, client));
    return kafka.write(() -> new ProducerRecord<>(topic.name(), key, value), LANE);
  }
}
