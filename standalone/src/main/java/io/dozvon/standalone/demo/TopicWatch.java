package io.dozvon.standalone.demo;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.ShortCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows several topics at once, committed records only, from now on. */
final class TopicWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final List<Topic<?, ?>> topics;
  private final Consumer<Object> onRecord;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::follow, "demo-watch");

  private TopicWatch(
      Map<String, Object> clientSettings, List<Topic<?, ?>> topics, Consumer<Object> onRecord) {
    this.topics = topics;
    this.onRecord = onRecord;
    Map<String, Object> settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Sees all that is written after this has returned; of equal times, the first topic first. */
  static TopicWatch fromNowOn(
      Map<String, Object> clientSettings, List<Topic<?, ?>> topics, Consumer<Object> onRecord) {
    TopicWatch watch = new TopicWatch(clientSettings, topics, onRecord);
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> watch.consumer.partitionsFor(topic.name()).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    watch.consumer.assign(partitions);
    watch.consumer.seekToEnd(partitions);
    partitions.forEach(watch.consumer::position);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (consumer) {
      while (true) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(LOOK).forEach(records::add);
        records.sort(
            Comparator.comparingLong(ConsumerRecord<byte[], byte[]>::timestamp)
                .thenComparingInt(record -> place(record.topic())));
        records.forEach(record -> onRecord.accept(value(record)));
      }
    } catch (WakeupException closed) {
      // As it was asked to.
    } catch (KafkaException trouble) {
      LOG.atWarn().addKeyValue("why", ShortCause.of(trouble)).log("cannot look on any more");
    }
  }

  private int place(String name) {
    return topics.stream().map(Topic::name).toList().indexOf(name);
  }

  private Object value(ConsumerRecord<byte[], byte[]> record) {
    return topics
        .get(place(record.topic()))
        .valueSerde()
        .deserializer()
        .deserialize(record.topic(), record.headers(), record.value());
  }
}
