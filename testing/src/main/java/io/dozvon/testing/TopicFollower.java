package io.dozvon.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer and the one thread that polls it. */
final class TopicFollower implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private volatile Thread poller;

  private TopicFollower(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  static TopicFollower of(String bootstrapServers, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            // Rather fail than skip what was deleted.
            "auto.offset.reset",
            "none",
            "allow.auto.create.topics",
            false,
            "reconnect.backoff.max.ms",
            200,
            "default.api.timeout.ms",
            (int) PATIENCE.toMillis());
    var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalArgumentException("there is no topic " + topic + " to follow");
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return new TopicFollower(consumer, topic);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  void start(Consumer<ConsumerRecord<byte[], byte[]>> onRecord, Consumer<Throwable> onFailure) {
    poller = new Thread(() -> pollUntilClosed(onRecord, onFailure), "follow-" + topic);
    poller.setDaemon(true);
    poller.start();
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      poller.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pollUntilClosed(
      Consumer<ConsumerRecord<byte[], byte[]>> onRecord, Consumer<Throwable> onFailure) {
    try {
      while (true) {
        consumer.poll(PATIENCE).forEach(onRecord);
      }
    } catch (WakeupException closed) {
      onFailure.accept(closed);
    } catch (RuntimeException | Error e) {
      onFailure.accept(e);
    } finally {
      // The broker may be paused or dead by now.
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
