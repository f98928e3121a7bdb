package io.dozvon.standalone.replay;

import io.dozvon.contracts.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one topic from its first record on, committed records only. */
final class TopicReading<V> implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final Topic<String, V> topic;
  private final List<TopicPartition> partitions;
  private int unreadable;

  /**
   * Begins.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException when Kafka does not answer
   */
  TopicReading(Map<String, Object> clientSettings, Topic<String, V> topic) {
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    // Where Kafka deletes what is about to be read, from the first that is left.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      this.partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** All up to where the topic ends at this moment; what comes later is left for the next time. */
  void toEnd(BiConsumer<String, Optional<V>> each) {
    if (partitions.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    int idle = 0;
    while (!readUpTo(ends)) {
      idle = more(each) ? 0 : idle + 1;
      if (idle > PATIENCE_MILLIS / POLL.toMillis()) {
        throw new TimeoutException(topic.name() + " cannot be read to its end");
      }
    }
  }

  /** Waits a moment for what comes; whether anything did. */
  boolean more(BiConsumer<String, Optional<V>> each) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    records.forEach(record -> hand(record, each));
    return !records.isEmpty();
  }

  /** How many of the records read were none of this topic's kind. */
  int unreadable() {
    return unreadable;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private boolean readUpTo(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void hand(ConsumerRecord<byte[], byte[]> record, BiConsumer<String, Optional<V>> each) {
    try {
      String key = topic.keySerde().deserializer().deserialize(topic.name(), record.key());
      V value =
          topic
              .valueSerde()
              .deserializer()
              .deserialize(topic.name(), record.headers(), record.value());
      each.accept(String.valueOf(key), Optional.ofNullable(value));
    } catch (SerializationException | IllegalArgumentException foreign) {
      unreadable++;
    }
  }
}
