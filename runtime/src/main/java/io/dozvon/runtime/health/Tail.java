package io.dozvon.runtime.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks whether there is any record between what a group has committed and the end. Transactions
 * leave marks in a topic that count as offsets and are no records: after a restart a group may
 * stand before such a mark for as long as nothing new comes, and lags for no reason.
 */
final class Tail implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int CALL_MILLIS = 1_500;

  private final Consumer<byte[], byte[]> consumer;

  Tail(Map<String, Object> clientSettings) {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", 1);
    settings.put("max.partition.fetch.bytes", 1);
    settings.put("default.api.timeout.ms", CALL_MILLIS);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** True only if it is sure of that. */
  boolean holdsOnlyMarks(TopicPartition partition, Position position) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, position.committed());
    long since = System.nanoTime();
    // A poll returns whenever it gets on, were it only past one batch of an aborted transaction.
    while (consumer.position(partition, PATIENCE) < position.end()) {
      boolean found = !consumer.poll(PATIENCE).isEmpty();
      if (found || System.nanoTime() - since > PATIENCE.toNanos()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
