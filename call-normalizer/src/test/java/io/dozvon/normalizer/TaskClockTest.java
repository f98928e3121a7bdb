package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TaskClockTest {

  private static final long RECEIVED = 1_000_000;
  private static final long WALL = 9_000_000;

  private final TaskClock clock = new TaskClock(Duration.ofSeconds(10));

  @Test
  void itIsReceivedTimeWhileRecordsCome() {
    looks(4);
    clock.heard();

    Instant now = clock.look(RECEIVED, WALL + 40_000);

    assertThat(now).isEqualTo(Instant.ofEpochMilli(RECEIVED));
  }

  @Test
  void itIsReceivedTimeWhileReceivedTimeMoves() {
    looks(4);

    Instant now = clock.look(RECEIVED + 1, WALL + 40_000);

    assertThat(now).isEqualTo(Instant.ofEpochMilli(RECEIVED + 1));
  }

  @Test
  void itIsWallTimeAfterThreeIntervalsWithoutARecord() {
    looks(3);

    Instant now = clock.look(RECEIVED, WALL + 30_000);

    assertThat(now).isEqualTo(Instant.ofEpochMilli(WALL + 30_000));
  }

  @Test
  void itIsNotYetWallTimeAfterTwo() {
    looks(2);

    Instant now = clock.look(RECEIVED, WALL + 20_000);

    assertThat(now).isEqualTo(Instant.ofEpochMilli(RECEIVED));
  }

  @Test
  void aLookThatComesFarTooLateStartsTheCountAnew() {
    looks(4);

    Instant now = clock.look(RECEIVED, WALL + 900_000);

    assertThat(now).isEqualTo(Instant.ofEpochMilli(RECEIVED));
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
      clock.look(RECEIVED, WALL + look * 10_000L);
    }
  }
}
