package io.dozvon.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Collects every committed record of one topic, in the order of arrival; records of one partition
 * are in their order. May be asked from any thread.
 */
public final class RecordCollector implements AutoCloseable {

  private final String topic;
  private final TopicFollower follower;

  // All guarded by this.
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private Optional<Throwable> failure = Optional.empty();
  private int handedOut;

  private RecordCollector(String bootstrapServers, String topic) {
    this.topic = topic;
    this.follower = TopicFollower.of(bootstrapServers, topic);
  }

  /** Without a group, so that it disturbs nobody and needs no partition to be given to it. */
  public static RecordCollector follow(String bootstrapServers, String topic) {
    var collector = new RecordCollector(bootstrapServers, topic);
    collector.follower.start(collector::add, collector::fail);
    return collector;
  }

  /** Waits for at least so many records; returns all there are, so that one too many shows. */
  public synchronized List<ConsumerRecord<byte[], byte[]>> awaitCount(int count, Duration timeout) {
    if (!comesTrue(() -> records.size() >= count, timeout)) {
      throw missing(count + " records", timeout);
    }
    return all();
  }

  /** Waits for a record that the condition accepts; returns the first. */
  public synchronized ConsumerRecord<byte[], byte[]> await(
      Predicate<? super ConsumerRecord<byte[], byte[]>> wanted, Duration timeout) {
    if (!comesTrue(() -> records.stream().anyMatch(wanted), timeout)) {
      throw missing("a record of the wanted kind", timeout);
    }
    return all().stream().filter(wanted).findFirst().orElseThrow();
  }

  public synchronized List<ConsumerRecord<byte[], byte[]>> all() {
    handedOut = records.size();
    return List.copyOf(records);
  }

  /** Fails if a record comes, or has come, beyond those that had come when this was last asked. */
  public synchronized void assertNoMoreFor(Duration time) {
    if (comesTrue(() -> records.size() > handedOut, time)) {
      throw new AssertionError(
          "expected no more than %d records on %s, but came:%n%s"
              .formatted(handedOut, topic, described(records.subList(handedOut, records.size()))));
    }
  }

  @Override
  public void close() {
    follower.close();
  }

  private synchronized void add(ConsumerRecord<byte[], byte[]> record) {
    records.add(record);
    notifyAll();
  }

  private synchronized void fail(Throwable cause) {
    failure = Optional.of(cause);
    notifyAll();
  }

  private synchronized boolean comesTrue(BooleanSupplier condition, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      failure.ifPresent(
          cause -> {
            throw new IllegalStateException("no longer follows " + topic, cause);
          });
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for records of " + topic, e);
      }
    }
    return true;
  }

  private AssertionError missing(String what, Duration timeout) {
    return new AssertionError(
        "expected %s on %s within %s, but came %d:%n%s"
            .formatted(what, topic, timeout, records.size(), described(records)));
  }

  private static String described(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(RecordCollector::described).collect(Collectors.joining("\n"));
  }

  private static String described(ConsumerRecord<byte[], byte[]> it) {
    return "  %d/%d %s = %s"
        .formatted(it.partition(), it.offset(), readable(it.key()), readable(it.value()));
  }

  private static String readable(byte[] bytes) {
    String text = bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
