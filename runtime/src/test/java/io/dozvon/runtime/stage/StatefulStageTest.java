package io.dozvon.runtime.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.Stage;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
final class StatefulStageTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void stateSurvivesTheLossOfTheDataDirectory(
      KafkaForTest kafka, @TempDir Path before, @TempDir Path after) {
    // Given
    var topics = new StageOnKafka(kafka, before);
    var counts = topics.outcome(kafka);
    topics.send("k", "one");
    try (StageRunner runner = StageRunner.start(counting(topics), room(topics, before))) {
      counts.awaitCount(1, SOON);
      assertThat(runner.name()).isEqualTo("counting");
    }
    topics.send("k", "two");

    // When
    try (StageRunner runner = StageRunner.start(counting(topics), room(topics, after))) {
      var last = counts.awaitCount(2, SOON).get(1);

      // Then
      assertThat(last.value()).isEqualTo("2".getBytes(UTF_8));
      assertThat(runner.condition().word()).isEqualTo("running");
    }
  }

  @Test
  void itsStoreCanBeReadWhereItIsHeld(KafkaForTest kafka, @TempDir Path data) {
    // Given
    var topics = new StageOnKafka(kafka, data);
    var counts = topics.outcome(kafka);
    topics.send("k", "one");
    StageRunner runner = StageRunner.start(counting(topics), room(topics, data));
    try {
      counts.awaitCount(1, SOON);

      // When
      await().atMost(SOON).until(() -> counts(runner, 0) instanceof StoreReading.Held);
      var held = (StoreReading.Held<ReadOnlyKeyValueStore<String, Long>>) counts(runner, 0);

      // Then
      assertThat(held.store().get("k")).isEqualTo(1L);
      assertThat(counts(runner, 1)).isEqualTo(new StoreReading.Elsewhere<>());
    } finally {
      runner.close();
    }
    assertThat(counts(runner, 0)).isInstanceOf(StoreReading.NotNow.class);
  }

  private static StoreReading<ReadOnlyKeyValueStore<String, Long>> counts(
      StageRunner runner, int partition) {
    return runner.store("counts", QueryableStoreTypes.keyValueStore(), partition);
  }

  private static Stage counting(StageOnKafka topics) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(topics.in(), Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
        .groupByKey(Grouped.with("by-key", Serdes.String(), Serdes.String()))
        .count(Named.as("count"), Materialized.as("counts"))
        .toStream(Named.as("changes"))
        .mapValues(count -> Long.toString(count), Named.as("as-text"))
        .to(topics.out(), Produced.with(Serdes.String(), Serdes.String()).withName("write"));
    return new Stage("counting", builder.build(), Map.of());
  }

  private static EngineRoom room(StageOnKafka topics, Path data) {
    var moved =
        new Configuration(
            Map.of(
                "kafka.bootstrap", topics.kafka().bootstrap(),
                "topics.prefix", topics.kafka().prefix(),
                "instance", "one",
                "data", data.toString()));
    return new EngineRoom(
        KafkaSettings.from(moved),
        StageSettings.from(moved),
        "cluster",
        topics.meters(),
        new OnDeath.Restart(BackOff.usual()));
  }
}
