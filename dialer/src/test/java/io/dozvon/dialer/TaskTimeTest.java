package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TaskTimeTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final TaskTime time = new TaskTime(clock);

  @Test
  void whileATaskReadsOnItIsAsLateAsWhatItRead() {
    time.read(NOON.minusSeconds(600).toEpochMilli());
    clock.advance(Duration.ofSeconds(4));

    assertThat(time.now()).isEqualTo(NOON.minusSeconds(600));
  }

  @Test
  void onceNothingMoreComesItIsAsLateAsTheClockSays() {
    time.read(NOON.minusSeconds(600).toEpochMilli());
    clock.advance(Duration.ofSeconds(5));

    assertThat(time.now()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void aRecordOfTheFutureMovesNothing() {
    time.read(NOON.plusSeconds(600).toEpochMilli());

    assertThat(time.now()).isEqualTo(NOON);
  }
}
