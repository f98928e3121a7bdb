package io.dozvon.ingest;

import io.micronaut.configuration.kafka.DefaultProducerFactory;
import io.micronaut.configuration.kafka.ProducerFactory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Stands in for Kafka where a test wants to decide itself what becomes of a record. */
record MockKafka(MockProducer<byte[], byte[]> producer, Properties askedFor) {

  /** Takes everything at once. */
  static MockKafka willing() {
    return new MockKafka(mock(true), new Properties());
  }

  /** Waits for the test to decide. */
  static MockKafka undecided() {
    return new MockKafka(mock(false), new Properties());
  }

  List<ProducerRecord<byte[], byte[]>> webhooks() {
    return producer.history().stream()
        .filter(record -> record.topic().startsWith("telephony.raw."))
        .toList();
  }

  private static MockProducer<byte[], byte[]> mock(boolean autoComplete) {
    Partitioner none = null;
    return new MockProducer<>(
        autoComplete, none, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Hands the mock to micronaut-kafka, so that all else is as in earnest. */
  @Singleton
  @Requires(bean = MockKafka.class)
  @Replaces(DefaultProducerFactory.class)
  record Factory(MockKafka kafka) implements ProducerFactory {

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> Producer<K, V> createProducer(
        Properties config, Serializer<K> keys, Serializer<V> values) {
      kafka.askedFor().putAll(config);
      return (Producer<K, V>) kafka.producer();
    }
  }
}
