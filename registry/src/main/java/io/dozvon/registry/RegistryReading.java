package io.dozvon.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One passage over the registry's topics, from the beginning and on. */
final class RegistryReading implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryReading.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final RegistryTopics topics;
  private Map<TopicPartition, Long> ends = Map.of();

  RegistryReading(Consumer<byte[], byte[]> consumer, RegistryTopics topics) {
    this.consumer = consumer;
    this.topics = topics;
  }

  /** Goes to the beginning; or names the topics that do not exist yet, and does nothing. */
  List<String> begin() {
    List<TopicPartition> partitions = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String topic : topics.names()) {
      List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER);
      if (found == null || found.isEmpty()) {
        missing.add(topic);
      } else {
        found.forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
      }
    }
    if (missing.isEmpty()) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      ends = Map.copyOf(consumer.endOffsets(partitions, ANSWER));
    }
    return missing;
  }

  /** Whether all is read that was there at the beginning of this passage. */
  boolean caughtUp() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
  }

  /** What has come since; what cannot be read is said in the log, and is one of the changes. */
  List<RegistryChange> poll() {
    List<RegistryChange> changes = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      RegistryChange change = topics.read(record);
      if (change instanceof RegistryChange.Unreadable unreadable) {
        warn(record, unreadable);
      }
      changes.add(change);
    }
    return changes;
  }

  /** Makes a call that waits for the broker come back at once. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSE));
  }

  private static void warn(
      ConsumerRecord<byte[], byte[]> record, RegistryChange.Unreadable unreadable) {
    LOG.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("reason", unreadable.reason())
        .log("registry record skipped");
  }
}
