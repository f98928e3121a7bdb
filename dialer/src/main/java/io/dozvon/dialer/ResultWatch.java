package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.ShortCause;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears every result that is told from its start on, whichever instance found it, and passes it on
 * to who waits here. After an outage it goes on where it was.
 */
final class ResultWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ResultWatch.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final KafkaSettings kafka;
  private final Topic<String, CallResult> topic;
  private final Waiting waiting;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "result-watch");
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private volatile boolean listening;

  private ResultWatch(KafkaSettings kafka, Waiting waiting) {
    this.kafka = kafka;
    this.topic = kafka.topics().callResults();
    this.waiting = waiting;
  }

  /** Begins; waits neither for Kafka nor for the topic to be there. */
  static ResultWatch start(KafkaSettings kafka, Waiting waiting) {
    ResultWatch watch = new ResultWatch(kafka, waiting);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** Whether a result that is told now will be heard. */
  boolean listening() {
    return listening;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed.await(0, TimeUnit.SECONDS)) {
        follow();
        var unused = closed.await(200, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException toBeClosed) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      if (partitions.size() < topic.partitions()) {
        return;
      }
      consumer.assign(partitions);
      takePlace(consumer, partitions);
      listening = true;
      while (closed.getCount() > 0) {
        consumer.poll(POLL).forEach(this::hear);
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
      }
    } catch (RuntimeException e) {
      LOG.atDebug().addKeyValue("why", ShortCause.of(e)).log("results cannot be read");
    }
  }

  private void takePlace(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    if (positions.isEmpty()) {
      positions.putAll(consumer.endOffsets(partitions));
    }
    partitions.forEach(
        partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      CallResult result =
          topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      if (result != null) {
        waiting.told(result);
      }
    } catch (RuntimeException writtenBySomebodyElse) {
      LOG.atDebug().addKeyValue("offset", record.offset()).log("that is no result");
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dozvon-results-" + kafka.instance());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
