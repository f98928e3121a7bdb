package io.dozvon.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TaskClockTest {

  private static final long RECEIVED = 1_000_000;
  private static final long WALL = 9_000_000;
  private static final Instant RECEIVED_TIME = Instant.ofEpochMilli(RECEIVED);

  private final TaskClock clock = new TaskClock(Duration.ofSeconds(1));

  @Test
  void itIsReceivedTimeWhileRecordsCome() {
    looks(40);
    clock.heard();

    clock.look(RECEIVED, WALL + 40_000);

    assertThat(clock.now()).isEqualTo(RECEIVED_TIME);
    assertThat(clock.surely()).isEqualTo(RECEIVED_TIME);
  }

  @Test
  void itIsReceivedTimeWhileReceivedTimeMoves() {
    looks(40);

    clock.look(RECEIVED + 1, WALL + 40_000);

    assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(RECEIVED + 1));
  }

  @Test
  void itIsWallTimeAfterThreeIntervalsWithoutARecordButNotSurely() {
    looks(3);

    clock.look(RECEIVED, WALL + 3_000);

    assertThat(clock.now()).isEqualTo(Instant.ofEpochMilli(WALL + 3_000));
    assertThat(clock.surely()).isEqualTo(RECEIVED_TIME);
  }

  @Test
  void itIsNotYetWallTimeAfterTwo() {
    looks(2);

    clock.look(RECEIVED, WALL + 2_000);

    assertThat(clock.now()).isEqualTo(RECEIVED_TIME);
  }

  @Test
  void itIsSurelyWallTimeAfterHalfAMinuteWithoutARecord() {
    looks(30);

    clock.look(RECEIVED, WALL + 30_000);

    assertThat(clock.surely()).isEqualTo(Instant.ofEpochMilli(WALL + 30_000));
  }

  @Test
  void aLookThatComesFarTooLateStartsTheCountAnew() {
    looks(40);

    clock.look(RECEIVED, WALL + 900_000);

    assertThat(clock.now()).isEqualTo(RECEIVED_TIME);
  }

  @Test
  void receivedTimeIsNeverAheadOfTheWall() {
    Instant now = TaskClock.received(WALL + 1, WALL);

    assertThat(now).isEqualTo(Instant.ofEpochMilli(WALL));
  }

  @Test
  void itIsTheBeginningOfTimeBeforeAnyRecordCame() {
    Instant now = TaskClock.received(-1, WALL);

    assertThat(now).isEqualTo(Instant.EPOCH);
  }

  private void looks(int count) {
    for (int look = 0; look < count; look++) {
      clock.look(RECEIVED, WALL + look * 1_000L);
    }
  }
}
