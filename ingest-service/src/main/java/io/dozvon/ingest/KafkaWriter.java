package io.dozvon.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes to Kafka off the caller's thread, and remembers when Kafka last took something. */
final class KafkaWriter implements AutoCloseable {

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final LongSupplier nanoTime;
  private final ClockDrift drift;
  private final Lanes lanes = new Lanes();
  private volatile Optional<Long> lastTaken = Optional.empty();

  KafkaWriter(Producer<byte[], byte[]> producer, LongSupplier nanoTime, ClockDrift drift) {
    this.producer = producer;
    this.nanoTime = nanoTime;
    this.drift = drift;
  }

  /** Completes, on Kafka's thread, once Kafka has taken the record or never will. Never throws. */
  CompletableFuture<Void> write(Supplier<ProducerRecord<byte[], byte[]>> record, String lane) {
    var written = new CompletableFuture<Void>();
    try {
      lanes.run(lane, () -> send(record, written));
    } catch (RuntimeException closing) {
      written.completeExceptionally(closing);
    }
    return written;
  }

  /** How long ago Kafka took something; empty if it never did. */
  Optional<Duration> sinceTaken() {
    return lastTaken.map(then -> Duration.ofNanos(nanoTime.getAsLong() - then));
  }

  /** Waits for what is under way, but not for ever. */
  @Override
  public void close() {
    long end = System.nanoTime() + CLOSING.toNanos();
    try {
      lanes.close(CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
  }

  private void send(
      Supplier<ProducerRecord<byte[], byte[]>> record, CompletableFuture<Void> written) {
    try {
      long sent = drift.now();
      var unused =
          producer.send(
              record.get(),
              (metadata, failure) -> {
                if (failure == null) {
                  lastTaken = Optional.of(nanoTime.getAsLong());
                  drift.taken(sent, metadata);
                  written.complete(null);
                } else {
                  written.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException | Error failure) {
      written.completeExceptionally(failure);
    }
  }
}
