package io.dozvon.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.Stage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

final class StagePropertiesTest {

  @Test
  void areThoseThatWereMeasured() {
    // When
    Map<String, Object> properties = properties(Map.of());

    // Then
    assertThat(properties)
        .containsEntry("application.id", "test-dozvon-notifier")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("commit.interval.ms", 20L)
        .containsEntry("group.protocol", "classic")
        .containsEntry("consumer.session.timeout.ms", 10_000)
        .containsEntry("main.consumer.group.instance.id", "host-1")
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .containsEntry("state.dir", "/var/dozvon/cluster-a")
        .containsEntry("topic.max.message.bytes", 4_194_304)
        .containsEntry("topic.message.timestamp.after.max.ms", Long.MAX_VALUE)
        .containsEntry("producer.max.request.size", 4_194_304)
        .containsEntry("rocksdb.config.setter", SharedRocksMemory.class)
        .containsKeys(
            "deserialization.exception.handler",
            "processing.exception.handler",
            "production.exception.handler");
  }

  @Test
  void areTakenByKafkaStreams() {
    // When
    var config = new StreamsConfig(properties(Map.of()));

    // Then
    assertThat(config.getMainConsumerConfigs("test-dozvon-notifier", "client", 1))
        .containsEntry("group.instance.id", "host-1-1")
        .containsEntry("session.timeout.ms", 10_000)
        .containsEntry("isolation.level", "read_committed");
    assertThat(config.getProducerConfigs("client")).containsEntry("max.request.size", 4_194_304);
  }

  @Test
  void giveWayToWhatAStageNeedsForItself() {
    // When
    Map<String, Object> properties = properties(Map.of("producer.transaction.timeout.ms", 3_000));

    // Then
    assertThat(new StreamsConfig(properties).getProducerConfigs("client"))
        .containsEntry("transaction.timeout.ms", 3_000);
  }

  private static Map<String, Object> properties(Map<String, Object> ofTheStage) {
    var configuration =
        new Configuration(
            Map.of("topics.prefix", "test-", "instance", "host-1", "data", "/var/dozvon"));
    EngineRoom room =
        new EngineRoom(
            KafkaSettings.from(configuration),
            StageSettings.from(configuration),
            "cluster-a",
            new SimpleMeterRegistry(),
            new OnDeath.Restart(BackOff.usual()));
    return StageProperties.of(new Stage("notifier", new Topology(), ofTheStage), room);
  }
}
