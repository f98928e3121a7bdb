package io.dozvon.standalone.tail;

import io.dozvon.contracts.topic.Topic;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Follows one topic and prints what comes, committed records only. */
public final class TopicTail implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final RecordLine line = new RecordLine(ZoneId.systemDefault());
  private final PrintWriter out;

  /** Reads with these client settings and prints there. */
  public TopicTail(Map<String, Object> clientSettings, PrintWriter out) {
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    // Where Kafka deletes what is about to be read, from the first that is left.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.out = out;
  }

  /** Prints until the thread is interrupted, from now or from the first record kept. */
  public <K, V> void follow(Topic<K, V> topic, boolean fromBeginning) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    while (!Thread.currentThread().isInterrupted()) {
      consumer.poll(PATIENCE).forEach(record -> print(topic, record));
      out.flush();
    }
  }

  private <K, V> void print(Topic<K, V> topic, ConsumerRecord<byte[], byte[]> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    out.println(line.of(at, keyOf(topic, record), valueOf(topic, record)));
  }

  private static <K> String keyOf(Topic<K, ?> topic, ConsumerRecord<byte[], byte[]> record) {
    return String.valueOf(
        topic.keySerde().deserializer().deserialize(topic.name(), record.headers(), record.key()));
  }

  private static <V> Object valueOf(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      return topic
          .valueSerde()
          .deserializer()
          .deserialize(topic.name(), record.headers(), record.value());
    } catch (SerializationException unreadable) {
      return "(unreadable: " + unreadable.getMessage() + ")";
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
