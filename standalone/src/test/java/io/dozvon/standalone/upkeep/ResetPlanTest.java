package io.dozvon.standalone.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ResetPlanTest {

  private static final TopicPartition EVENTS = new TopicPartition("telephony.call-events.v1", 0);
  private static final TopicPartition CLIENTS = new TopicPartition("telephony.clients.v1", 0);
  private static final TopicPartition BETWEEN = new TopicPartition("dozvon-x-repartition", 0);

  @Test
  void theGroupReadsFromWhereItWasAskedTo() {
    // Given
    FoundStage found = found(new Position(EVENTS, false, OptionalLong.of(70), 10, 40, 100));

    // When
    ResetPlan plan = plan(new ResetTo.Since(Instant.EPOCH), found);

    // Then
    assertThat(plan.offsets()).isEqualTo(Map.of(EVENTS, 40L));
    assertThat(plan.again()).isEqualTo(30);
    assertThat(plan.skipped()).isZero();
  }

  @Test
  void whatWasNotReadYetIsSkippedWhereOnlyNewRecordsAreWanted() {
    // Given
    FoundStage found = found(new Position(EVENTS, false, OptionalLong.of(70), 10, 100, 100));

    // When
    ResetPlan plan = plan(new ResetTo.Now(), found);

    // Then
    assertThat(plan.offsets()).isEqualTo(Map.of(EVENTS, 100L));
    assertThat(plan.skipped()).isEqualTo(30);
    assertThat(plan.again()).isZero();
  }

  @Test
  void whatHasExpiredIsNeitherReadAgainNorSkipped() {
    // Given
    FoundStage found = found(new Position(EVENTS, false, OptionalLong.of(5), 10, 10, 100));

    // When
    ResetPlan plan = plan(new ResetTo.Beginning(), found);

    // Then
    assertThat(plan.again()).isZero();
    assertThat(plan.skipped()).isZero();
  }

  @Test
  void aTableIsReadWholeWhereverEventsAreReadFrom() {
    // Given
    FoundStage found =
        found(
            new Position(EVENTS, false, OptionalLong.of(70), 10, 100, 100),
            new Position(CLIENTS, true, OptionalLong.of(50), 3, 60, 60));

    // When
    ResetPlan plan = plan(new ResetTo.Now(), found);

    // Then
    assertThat(plan.offsets()).isEqualTo(Map.of(EVENTS, 100L, CLIENTS, 3L));
    assertThat(plan.again()).isEqualTo(47);
    assertThat(plan.tables()).containsExactly(CLIENTS.topic());
  }

  @Test
  void whatWasCommittedInADeletedTopicIsForgottenWithIt() {
    // Given
    FoundStage found =
        new FoundStage(
            "group",
            List.of(new Position(EVENTS, false, OptionalLong.of(70), 0, 0, 100)),
            Set.of(EVENTS, BETWEEN),
            Map.of(BETWEEN.topic(), 7L));

    // When
    ResetPlan plan = plan(new ResetTo.Beginning(), found);

    // Then
    assertThat(plan.forgotten()).containsExactly(BETWEEN);
    assertThat(plan.deleted()).containsExactly(Map.entry(BETWEEN.topic(), 7L));
  }

  private static FoundStage found(Position... inputs) {
    return new FoundStage("group", List.of(inputs), Set.of(), Map.of());
  }

  private static ResetPlan plan(ResetTo to, FoundStage found) {
    return ResetPlan.of(KnownStage.CLIENT_MATCHER, to, found);
  }
}
