package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.ShortCause;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes commands that came over HTTP, and what came of attempts. */
final class Outgoing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;

  Outgoing(Topics topics, Producer<byte[], byte[]> producer) {
    this.topics = topics;
    this.producer = producer;
  }

  static Outgoing on(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dozvon-dialer-" + kafka.instance());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000);
    settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_RECORD_BYTES);
    return new Outgoing(
        kafka.topics(),
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** Completes once Kafka has taken the command, or never will. Never throws. */
  CompletableFuture<Void> write(CallCommand command) {
    return write(topics.callCommands(), command.connection(), command);
  }

  /** Where Kafka does not take it, the stage settles the command in time. */
  void write(CallResult result) {
    var unused =
        write(topics.callResults(), result.connection(), result)
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    LOG.atError()
                        .addKeyValue("result", result.eventId())
                        .addKeyValue("verdict", result.verdict())
                        .addKeyValue("why", ShortCause.of(failure))
                        .log("could not write a result");
                  }
                });
  }

  @Override
  public void close() {
    producer.close(CLOSING);
  }

  private <V extends Event> CompletableFuture<Void> write(
      Topic<String, V> topic, String key, V value) {
    var written = new CompletableFuture<Void>();
    try {
      var headers = new RecordHeaders();
      byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), headers, value);
      byte[] keyBytes = topic.keySerde().serializer().serialize(topic.name(), key);
      var unused =
          producer.send(
              new ProducerRecord<>(topic.name(), null, keyBytes, bytes, headers),
              (metadata, failure) -> {
                if (failure == null) {
                  written.complete(null);
                } else {
                  written.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException failure) {
      written.completeExceptionally(failure);
    }
    return written;
  }
}
