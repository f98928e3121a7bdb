package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepetitionTest {

  private final SettableClock time = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final Repetition repetition = new Repetition(time, Duration.ofSeconds(10));

  @Test
  void saysItTheFirstTime() {
    var said = repetition.ifRare("a");

    assertThat(said).contains(0);
  }

  @Test
  void doesNotSayItAgainAtOnce() {
    repetition.ifRare("a");
    time.advance(Duration.ofSeconds(9));

    var said = repetition.ifRare("a");

    assertThat(said).isEmpty();
  }

  @Test
  void saysInTheEndHowOftenItWentUnsaid() {
    repetition.ifRare("a");
    repetition.ifRare("a");
    repetition.ifRare("a");
    time.advance(Duration.ofSeconds(10));

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
}
