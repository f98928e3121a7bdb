package io.dozvon.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration STALL = Duration.ofSeconds(30);
  private static final TopicPartition ONE = new TopicPartition("t", 1);
  private static final TopicPartition TWO = new TopicPartition("t", 2);

  @Test
  void aPartitionThatLagsAndStandsStillIsStalledAfterAWhile() {
    // Given
    Progress progress = Progress.none().after(START, Map.of(ONE, new Position(5, 9)));

    // When
    Progress later = progress.after(after(31), Map.of(ONE, new Position(5, 12)));

    // Then
    assertThat(later.stalled(after(31), STALL)).containsExactly(ONE);
    assertThat(later.stalled(after(29), STALL)).isEmpty();
    assertThat(later.lag()).isEqualTo(7);
  }

  @Test
  void whoeverGetsOnIsNotStalledHoweverGreatTheLag() {
    // Given
    Progress progress = Progress.none().after(START, Map.of(ONE, new Position(5, 1000)));

    // When
    Progress later = progress.after(after(31), Map.of(ONE, new Position(6, 9000)));

    // Then
    assertThat(later.stalled(after(31), STALL)).isEmpty();
  }

  @Test
  void aQuietPartitionIsNotStalledByTheFirstRecordThatComes() {
    // Given
    Progress quiet = Progress.none().after(START, Map.of(ONE, new Position(5, 5)));

    // When
    Progress later = quiet.after(after(3600), Map.of(ONE, new Position(5, 6)));

    // Then
    assertThat(later.stalled(after(3601), STALL)).isEmpty();
  }

  @Test
  void onePartitionThatGetsOnDoesNotHideAnotherThatDoesNot() {
    // Given
    Progress progress =
        Progress.none().after(START, Map.of(ONE, new Position(5, 9), TWO, new Position(5, 9)));

    // When
    Progress later =
        progress.after(after(31), Map.of(ONE, new Position(5, 9), TWO, new Position(8, 9)));

    // Then
    assertThat(later.stalled(after(31), STALL)).containsExactly(ONE);
  }

  @Test
  void aPartitionThatWentToSomebodyElseIsForgotten() {
    // Given
    Progress progress = Progress.none().after(START, Map.of(ONE, new Position(5, 9)));

    // When
    Progress without = progress.after(after(31), Map.of());

    // Then
    assertThat(without).isEqualTo(Progress.none());
  }

  private static Instant after(long seconds) {
    return START.plusSeconds(seconds);
  }
}
