package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RepetitionTest {

  private final Time time = new Time();
  private final Repetition repetition = new Repetition(time, Duration.ofSeconds(10));

  @Test
  void saysItTheFirstTime() {
    var said = repetition.ifRare("a");

    assertThat(said).contains(0);
  }

  @Test
  void doesNotSayItAgainAtOnce() {
    repetition.ifRare("a");
    time.passes(9);

    var said = repetition.ifRare("a");

    assertThat(said).isEmpty();
  }

  @Test
  void saysInTheEndHowOftenItWentUnsaid() {
    repetition.ifRare("a");
    repetition.ifRare("a");
    repetition.ifRare("a");
    time.passes(10);

    var said = repetition.ifRare("a");

    assertThat(said).contains(2);
    assertThat(repetition.ifRare("a")).isEmpty();
  }

  @Test
  void keepsThingsApart() {
    repetition.ifRare("a");

    var said = repetition.ifRare("b");

    assertThat(said).contains(0);
  }

  private static final class Time extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void passes(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
