package io.dozvon.testing;

import io.dozvon.embedded.EmbeddedKafka;
import io.dozvon.embedded.EmbeddedKafkaSettings;

/** A broker in this JVM whose data nobody keeps. */
record EmbeddedSource(TemporaryDirectory data, EmbeddedKafka kafka) implements KafkaSource {

  static EmbeddedSource start() {
    var data = TemporaryDirectory.create("kafka-for-test");
    try {
      return new EmbeddedSource(
          data, EmbeddedKafka.start(new EmbeddedKafkaSettings(data.path(), 0)));
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public void close() {
    try {
      kafka.close();
    } finally {
      data.close();
    }
  }
}
