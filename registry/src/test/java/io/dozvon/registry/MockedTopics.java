package io.dozvon.registry;

import io.dozvon.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The registry's topics as a consumer sees them, without a broker. */
final class MockedTopics {

  private final Topics topics;
  private final RegistryTopics registry;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private MockConsumer<byte[], byte[]> consumer;

  MockedTopics(Topics topics) {
    this.topics = topics;
    this.registry = new RegistryTopics(topics);
  }

  /** A fresh consumer that will find what there is by now. */
  Consumer<byte[], byte[]> open() {
    opened.incrementAndGet();
    consumer = new MockConsumer<>("none");
    List<ConsumerRecord<byte[], byte[]>> present = List.copyOf(records);
    for (String topic : registry.names()) {
      var partition = new TopicPartition(topic, 0);
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
      consumer.updateEndOffsets(Map.of(partition, end(topic)));
    }
    consumer.schedulePollTask(() -> present.forEach(consumer::addRecord));
    return consumer;
  }

  /** The consumer opened last, once its topics exist. */
  MockConsumer<byte[], byte[]> consumer() {
    return consumer;
  }

  int opened() {
    return opened.get();
  }

  /** Until then the consumer finds no topics. */
  void create() {
    for (String topic : registry.names()) {
      consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
    }
  }

  MockedTopics with(RegistryEntry entry) {
    return with(registry.put(entry));
  }

  MockedTopics without(EntryName name) {
    return with(registry.remove(name));
  }

  MockedTopics withGarbage(String connection) {
    return with(
        new ProducerRecord<>(topics.connections().name(), bytes(connection), bytes("half a rec")));
  }

  /** Brings what was added since the consumer was opened. */
  void deliver(int last) {
    List<ConsumerRecord<byte[], byte[]>> fresh =
        List.copyOf(records.subList(records.size() - last, records.size()));
    consumer.schedulePollTask(() -> fresh.forEach(consumer::addRecord));
  }

  void clear() {
    records.clear();
  }

  private MockedTopics with(ProducerRecord<byte[], byte[]> sent) {
    records.add(new ConsumerRecord<>(sent.topic(), 0, end(sent.topic()), sent.key(), sent.value()));
    return this;
  }

  private long end(String topic) {
    return records.stream().filter(record -> record.topic().equals(topic)).count();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
