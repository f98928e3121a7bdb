package io.dozvon.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dozvon.contracts.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads matched calls, committed ones only, and keeps when each was first readable. */
final class SeenMatches implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Long> nanosByCall = new ConcurrentHashMap<>();
  private final AtomicInteger created = new AtomicInteger();
  private final Thread reader = new Thread(this::read, "matches");
  private volatile boolean open = true;

  SeenMatches(String kafka, Topics topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "fetch.max.wait.ms",
                20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topics.matchedCalls().name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    reader.start();
  }

  /** By the nanosecond clock. */
  Map<String, Long> nanosByCall() {
    return nanosByCall;
  }

  /** How many calls found nobody. */
  int created() {
    return created.get();
  }

  /** Waits until so many calls were seen; how many there are by then, if it took too long. */
  int await(int calls, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (nanosByCall.size() < calls && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return nanosByCall.size();
  }

  @Override
  public void close() {
    open = false;
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }

  private void read() {
    while (open) {
      consumer.poll(Duration.ofMillis(100)).forEach(record -> seen(record.value()));
    }
  }

  private void seen(byte[] value) {
    long now = System.nanoTime();
    try {
      JsonNode match = JSON.readTree(value);
      nanosByCall.putIfAbsent(match.at("/event/call/id").asText(), now);
      if (match.at("/match/rule").asText().equals("created")) {
        created.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
