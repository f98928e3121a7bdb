package io.dozvon.testing;

/** A running Kafka that tests may use, wherever it comes from. */
interface KafkaSource extends AutoCloseable {

  String bootstrapServers();

  @Override
  void close();
}
