package io.dozvon.benchmarks;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads notifications, committed ones only, and keeps when each call's were first readable. */
final class SeenNotifications implements AutoCloseable {

  private final Topic<String, Notification> topic = new Topics("", 1).notifications();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, List<Long>> nanosByCall = new ConcurrentHashMap<>();
  private final Thread reader = new Thread(this::read, "notifications");
  private volatile boolean open = true;

  private SeenNotifications(String kafka) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "isolation.level",
                "read_committed",
                "fetch.max.wait.ms",
                50),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** From now on, or from the first notification kept. */
  static SeenNotifications follow(String kafka, boolean fromBeginning) {
    SeenNotifications seen = new SeenNotifications(kafka);
    List<TopicPartition> partitions =
        seen.consumer.partitionsFor(seen.topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    seen.consumer.assign(partitions);
    if (fromBeginning) {
      seen.consumer.seekToBeginning(partitions);
    } else {
      seen.consumer.seekToEnd(partitions);
      partitions.forEach(seen.consumer::position);
    }
    seen.reader.start();
    return seen;
  }

  /** When notifications of a call could be read, by the nanosecond clock. */
  Map<String, List<Long>> nanosByCall() {
    return nanosByCall;
  }

  private void read() {
    while (open) {
      var records = consumer.poll(Duration.ofMillis(50));
      long now = System.nanoTime();
      records.forEach(
          record -> {
            Notification notification =
                topic
                    .valueSerde()
                    .deserializer()
                    .deserialize(topic.name(), record.headers(), record.value());
            String call = notification.call().providerIds().get(0);
            nanosByCall.computeIfAbsent(call, id -> new ArrayList<>()).add(now);
          });
    }
    consumer.close();
  }

  @Override
  public void close() {
    open = false;
    try {
      reader.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
