package io.dozvon.matcher;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Asks Kafka; to be used by one thread. */
final class KafkaPositions implements Positions, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int CALL_MILLIS = 5_000;

  private final String group;
  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;

  KafkaPositions(Map<String, Object> clientSettings, String group) {
    this.group = group;
    Map<String, Object> patient = new HashMap<>(clientSettings);
    patient.put("default.api.timeout.ms", CALL_MILLIS);
    patient.put("request.timeout.ms", CALL_MILLIS);
    this.admin = Admin.create(patient);
    patient.put("isolation.level", "read_committed");
    patient.put("enable.auto.commit", false);
    patient.put("allow.auto.create.topics", false);
    patient.put("auto.offset.reset", "earliest");
    patient.put("max.poll.records", 1);
    patient.put("max.partition.fetch.bytes", 1);
    this.consumer =
        new KafkaConsumer<>(patient, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The end of every partition of a topic, for readers of that isolation. */
  Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) {
    var description = get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
    Set<TopicPartition> partitions =
        description.partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .collect(Collectors.toSet());
    return offsets(partitions, OffsetSpec.latest(), isolation);
  }

  @Override
  public Map<TopicPartition, Long> of(Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    committed(partitions).forEach((partition, offset) -> positions.put(partition, offset.offset()));
    Set<TopicPartition> neverRead = new HashSet<>(partitions);
    neverRead.removeAll(positions.keySet());
    if (!neverRead.isEmpty()) {
      positions.putAll(offsets(neverRead, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED));
    }
    return positions;
  }

  @Override
  public boolean onlyMarksLeft(TopicPartition partition, long position, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, position);
    long since = System.nanoTime();
    // A poll returns whenever it gets on, were it only past one batch of an aborted transaction.
    while (consumer.position(partition, PATIENCE) < end) {
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
    admin.close(PATIENCE);
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
    try {
      // Stable: what a transaction has yet to commit does not count.
      return get(
              admin
                  .listConsumerGroupOffsets(
                      group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                  .partitionsToOffsetAndMetadata())
          .entrySet()
          .stream()
          .filter(entry -> entry.getValue() != null && partitions.contains(entry.getKey()))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (GroupIdNotFoundException nobodyHasEverRead) {
      return Map.of();
    }
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
    return get(
            admin
                .listOffsets(
                    partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> which)),
                    new ListOffsetsOptions(isolation))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    }
  }
}
