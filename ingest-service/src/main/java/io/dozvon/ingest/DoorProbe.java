package io.dozvon.ingest;

import io.dozvon.contracts.topic.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Whether Kafka takes writes. Webhooks that were stored prove it; in their absence a tiny record
 * does.
 */
final class DoorProbe {

  /** How often to look. */
  static final String BEAT = "1s";

  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Duration DOUBTFUL = QUIET.plus(Duration.ofSeconds(1)).plus(PATIENCE);
  private static final String LANE = "probes";

  private final KafkaWriter kafka;
  private final Topics topics;
  private final String instance;
  private CompletableFuture<Void> probe = CompletableFuture.completedFuture(null);

  DoorProbe(KafkaWriter kafka, Topics topics, String instance) {
    this.kafka = kafka;
    this.topics = topics;
    this.instance = instance;
  }

  /** To be called once a beat; at most one probe is under way. */
  synchronized void beat() {
    boolean quiet = kafka.sinceTaken().map(since -> since.compareTo(QUIET) >= 0).orElse(true);
    if (quiet && probe.isDone()) {
      probe = kafka.write(this::record, LANE);
    }
  }

  boolean kafkaTakesWrites() {
    return kafka.sinceTaken().map(since -> since.compareTo(DOUBTFUL) < 0).orElse(false);
  }

  private ProducerRecord<byte[], byte[]> record() {
    String topic = topics.probes().name();
    byte[] key = new StringSerializer().serialize(topic, instance);
    return new ProducerRecord<>(topic, key, new byte[0]);
  }
}
