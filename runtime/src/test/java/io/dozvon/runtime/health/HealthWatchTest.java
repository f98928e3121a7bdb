package io.dozvon.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.runtime.stage.BackOff;
import io.dozvon.runtime.stage.OnDeath;
import io.dozvon.runtime.stage.StageOnKafka;
import io.dozvon.runtime.stage.StageRunner;
import io.dozvon.testing.BrokerProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
final class HealthWatchTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration STALL = Duration.ofSeconds(2);
  private static final OnDeath RESTART = new OnDeath.Restart(BackOff.usual());

  @Test
  void aFrozenKafkaMakesAStageNotReadyUntilItGoesOn(@TempDir Path data) {
    try (BrokerProcess broker = BrokerProcess.start();
        KafkaForTest kafka = KafkaForTest.at(broker.bootstrapServers(), "frozen-")) {
      // Given
      var stage = new StageOnKafka(kafka, data);
      try (StageRunner runner = stage.start(text -> text, RESTART);
          HealthWatch watch = watch(stage, runner)) {
        await("ready at first").atMost(SOON).until(() -> health(watch).ready());

        // When
        broker.pause();

        // Then
        await("not ready").atMost(SOON).until(() -> !health(watch).ready());
        assertThat(health(watch).reason())
            .hasValueSatisfying(why -> assertThat(why).contains("Kafka has not answered"));
        broker.resume();
        await("ready again").atMost(SOON).until(() -> health(watch).ready());
      }
    }
  }

  @Test
  void aStageThatIsStuckIsNotReadyUntilItGetsOn(KafkaForTest kafka, @TempDir Path data) {
    // Given
    var stage = new StageOnKafka(kafka, data);
    var stuck = new CountDownLatch(1);
    try (StageRunner runner = stage.start(text -> after(stuck, text), RESTART);
        HealthWatch watch = watch(stage, runner)) {
      await("ready at first").atMost(SOON).until(() -> health(watch).ready());

      // When
      stage.send("k", "v");

      // Then
      await("not ready").atMost(SOON).until(() -> !health(watch).ready());
      assertThat(health(watch).lag()).hasValue(1);
      assertThat(health(watch).reason())
          .hasValueSatisfying(why -> assertThat(why).contains("has not got on", "-in-0"));
      stuck.countDown();
      await("ready again").atMost(SOON).until(() -> health(watch).ready());
    }
  }

  private static HealthWatch watch(StageOnKafka stage, StageRunner runner) {
    return HealthWatch.start(stage.kafka(), List.of(runner), STALL, Clock.systemUTC());
  }

  private static StageHealth health(HealthWatch watch) {
    return watch.health().get(0);
  }

  private static String after(CountDownLatch gate, String text) {
    try {
      gate.await();
      return text;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
