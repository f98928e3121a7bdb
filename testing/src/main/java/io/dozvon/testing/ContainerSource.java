package io.dozvon.testing;

import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka's own image, of the version that our clients have; set up as the embedded broker is. */
record ContainerSource(KafkaContainer container) implements KafkaSource {

  private static final String IMAGE = "apache/kafka:" + AppInfoParser.getVersion();
  // As with the embedded broker: the largest record, its headers and the batch around it.
  private static final int LARGEST_BATCH = KafkaForTest.LARGEST_RECORD + 64 * 1024;

  static ContainerSource start() {
    KafkaContainer container = new KafkaContainer(IMAGE).withEnv(settings());
    container.start();
    return new ContainerSource(container);
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "KAFKA_AUTO_CREATE_TOPICS_ENABLE",
        "false",
        "KAFKA_MESSAGE_MAX_BYTES",
        Integer.toString(LARGEST_BATCH),
        "KAFKA_REPLICA_FETCH_MAX_BYTES",
        Integer.toString(LARGEST_BATCH),
        "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS",
        "5");
  }
}
