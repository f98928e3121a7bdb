package io.dozvon.ingest;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.KafkaSettings;
import io.micronaut.configuration.kafka.config.AbstractKafkaProducerConfiguration;
import io.micronaut.configuration.kafka.config.KafkaDefaultConfiguration;
import io.micronaut.configuration.kafka.config.KafkaProducerConfiguration;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The one producer of the door, as micronaut-kafka is to make it. */
@Factory
final class DoorProducer {

  static final String NAME = "door";

  private static final long BUFFER_OF_KAFKA = 32L * 1024 * 1024;
  private static final long DAY_MILLIS = 86_400_000;

  /**
   * Not from Micronaut properties: the bootstrap servers may be known only once they run. Declared
   * as no narrower type, whose annotations would make the bean depend on such properties.
   */
  @Singleton
  @Named(NAME)
  AbstractKafkaProducerConfiguration<byte[], byte[]> configuration(
      KafkaDefaultConfiguration defaults,
      Environment environment,
      KafkaSettings kafka,
      IngestSettings ingest) {
    var configuration = new KafkaProducerConfiguration<byte[], byte[]>(NAME, defaults, environment);
    configuration.getConfig().putAll(settings(kafka, ingest));
    return configuration;
  }

  /** Yes means stored, quickly; and whoever waits does not wait for long. */
  static Map<String, Object> settings(KafkaSettings kafka, IngestSettings ingest) {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dozvon-door-" + kafka.instance());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ingest.answerWithin().toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    // Once sent it is tried on, long after the sender was told to come again.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000);
    // A provider may be quiet for a night; its first call must not wait for metadata.
    settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, DAY_MILLIS);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_RECORD_BYTES);
    // More than the permits let in, since Kafka's batches are not always full.
    settings.put(
        ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * ingest.inflightBytes() + BUFFER_OF_KAFKA);
    return Map.copyOf(settings);
  }
}
