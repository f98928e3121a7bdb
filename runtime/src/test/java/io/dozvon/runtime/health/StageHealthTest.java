package io.dozvon.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.runtime.stage.StageCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class StageHealthTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final StageCondition RUNNING = new StageCondition.Running();

  @Test
  void aStageThatRunsAndKeepsUpIsReady() {
    // When
    StageHealth health = health(RUNNING, look(0, 9, 9));

    // Then
    assertThat(health.ready()).isTrue();
    assertThat(health.details()).isEqualTo(Map.of("ready", true, "state", "running", "lag", 0L));
  }

  @Test
  void aStageThatDoesNotRunIsNotReadyHoweverGoodItLookedBefore() {
    // When
    StageHealth health =
        health(
            new StageCondition.Restarting(2, Duration.ofSeconds(2), "TimeoutException"),
            look(0, 9, 9));

    // Then
    assertThat(health.ready()).isFalse();
    assertThat(health.state()).isEqualTo("restarting");
    assertThat(health.reason()).contains("TimeoutException");
  }

  @Test
  void aKafkaThatDoesNotAnswerMakesItNotReadyWithinFiveSeconds() {
    // When
    StageHealth health = health(RUNNING, look(5, 9, 9));

    // Then
    assertThat(health.reason()).contains("Kafka has not answered for 5 s");
  }

  @Test
  void aStallIsToldWithItsPartition() {
    // Given
    Progress stalled =
        look(60, 5, 9).progress().after(NOW, Map.of(partition(), new Position(5, 9)));

    // When
    StageHealth health = health(RUNNING, new Look(NOW, stalled));

    // Then
    assertThat(health.ready()).isFalse();
    assertThat(health.reason()).contains("it lags and has not got on for 30 s in raw-0");
  }

  @Test
  void beforeTheFirstLookNothingIsPromised() {
    // When
    StageHealth health =
        StageHealth.of("notifier", RUNNING, Optional.empty(), NOW, Duration.ofSeconds(30));

    // Then
    assertThat(health.ready()).isFalse();
    assertThat(health.details()).doesNotContainKey("lag");
  }

  private static StageHealth health(StageCondition condition, Look look) {
    return StageHealth.of("notifier", condition, Optional.of(look), NOW, Duration.ofSeconds(30));
  }

  private static Look look(long secondsAgo, long committed, long end) {
    Instant at = NOW.minusSeconds(secondsAgo);
    return new Look(
        at, Progress.none().after(at, Map.of(partition(), new Position(committed, end))));
  }

  private static TopicPartition partition() {
    return new TopicPartition("raw", 0);
  }
}
