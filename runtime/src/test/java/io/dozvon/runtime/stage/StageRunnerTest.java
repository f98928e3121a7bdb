package io.dozvon.runtime.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.runtime.Configuration;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
final class StageRunnerTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final OnDeath RESTART =
      new OnDeath.Restart(new BackOff(Duration.ofMillis(50), Duration.ofMillis(200)));

  @Test
  void worksAndKeepsItsStateApartForEachCluster(KafkaForTest kafka, @TempDir Path data) {
    // Given
    var stage = new StageOnKafka(kafka, data);
    stage.send("k", "hello");

    // When
    try (StageRunner runner = stage.start(StageRunnerTest::shout, RESTART)) {
      var record = stage.outcome(kafka).awaitCount(1, SOON).get(0);

      // Then
      assertThat(record.value()).isEqualTo("HELLO".getBytes(UTF_8));
      assertThat(runner.condition()).isEqualTo(new StageCondition.Running());
      assertThat(runner.partitions()).singleElement().hasToString(stage.in() + "-0");
      assertThat(data.resolve("cluster").resolve(runner.group())).satisfies(Files::isDirectory);
      assertThat(stage.meters().find("kafka.stream.thread.task.created.total").meters())
          .isNotEmpty();
    }
  }

  @Test
  void aStreamThatDiedIsRestartedUntilTheTroubleIsOver(KafkaForTest kafka, @TempDir Path data) {
    // Given
    var stage = new StageOnKafka(kafka, data);
    stage.send("k", "hello");
    var left = new AtomicInteger(2);
    UnaryOperator<String> troubled =
        text -> {
          if (left.getAndDecrement() > 0) {
            throw new TimeoutException("a passing trouble");
          }
          return shout(text);
        };

    // When
    try (StageRunner runner = stage.start(troubled, RESTART)) {
      var records = stage.outcome(kafka).awaitCount(1, SOON);

      // Then
      assertThat(records).hasSize(1);
      assertThat(left).hasValue(-1);
      await().atMost(SOON).until(() -> runner.condition() instanceof StageCondition.Running);
    }
  }

  @Test
  void whileItWaitsForTheNextAttemptItSaysWhy(KafkaForTest kafka, @TempDir Path data) {
    // Given
    var stage = new StageOnKafka(kafka, data);
    stage.send("k", "hello");
    var patient = new OnDeath.Restart(new BackOff(Duration.ofHours(1), Duration.ofHours(1)));
    UnaryOperator<String> troubled =
        text -> {
          throw new TimeoutException("a passing trouble");
        };

    // When
    try (StageRunner runner = stage.start(troubled, patient)) {
      await().atMost(SOON).until(() -> runner.condition() instanceof StageCondition.Restarting);

      // Then
      assertThat(runner.condition())
          .isEqualTo(
              new StageCondition.Restarting(
                  1, Duration.ofHours(1), "TimeoutException: a passing trouble"));
      assertThat(runner.partitions()).isEmpty();
    }
  }

  @Test
  void whereTheProcessIsToEndItIsToldWhichStageDiedAndWhy(KafkaForTest kafka, @TempDir Path data)
      throws Exception {
    // Given
    var stage = new StageOnKafka(kafka, data);
    var told = new CompletableFuture<String>();
    UnaryOperator<String> broken =
        text -> {
          throw new TimeoutException("lasting trouble");
        };
    stage.send("k", "hello");

    // When
    try (StageRunner runner = stage.start(broken, new OnDeath.EndProcess(told::complete))) {
      String why = told.get(SOON.toSeconds(), TimeUnit.SECONDS);

      // Then
      assertThat(why).isEqualTo("stage test-stage died: TimeoutException: lasting trouble");
      assertThat(runner.condition().word()).isEqualTo("dead");
    }
  }

  @Test
  void aStageWithoutItsSourceTopicSaysSo(KafkaForTest kafka, @TempDir Path data) throws Exception {
    // Given
    var stage = new StageOnKafka(kafka, data);
    var told = new CompletableFuture<String>();
    var room =
        new EngineRoom(
            stage.kafka(),
            StageSettings.from(new Configuration(Map.of())),
            "cluster",
            stage.meters(),
            new OnDeath.EndProcess(told::complete));

    // When
    try (StageRunner runner =
        StageRunner.start(
            StageOnKafka.stage(kafka.prefix() + "missing", stage.out(), StageRunnerTest::shout),
            room)) {
      String why = told.get(SOON.toSeconds(), TimeUnit.SECONDS);

      // Then
      assertThat(why).contains("MissingSourceTopicException");
      assertThat(runner.condition().word()).isEqualTo("dead");
    }
  }

  @Test
  void aRestartedInstanceTakesItsPlaceInTheGroupWithoutWaiting(
      KafkaForTest kafka, @TempDir Path data) {
    // Given
    var stage = new StageOnKafka(kafka, data);
    var outcome = stage.outcome(kafka);
    stage.send("k", "one");
    try (StageRunner first = stage.start(StageRunnerTest::shout, RESTART)) {
      outcome.awaitCount(1, SOON);
      assertThat(first.condition().word()).isEqualTo("running");
    }
    stage.send("k", "two");

    // When
    try (StageRunner second = stage.start(StageRunnerTest::shout, RESTART)) {
      var records = outcome.awaitCount(2, SOON);

      // Then
      assertThat(records).hasSize(2);
      assertThat(second.condition().word()).isEqualTo("running");
    }
  }

  private static String shout(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
