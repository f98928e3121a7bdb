package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PacingTest {

  private static final Instant NOON = DialerDriver.NOON;

  @Property
  void neverMoreRequestsFallIntoTheTimeThanAreAllowed(
      @ForAll @IntRange(min = 1, max = 5) int requests,
      @ForAll @IntRange(min = 1, max = 60) int seconds,
      @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> pauses) {
    // Given
    Duration time = Duration.ofSeconds(seconds);
    Pacing pacing = new Pacing(Optional.of(new Pace(requests, time)));
    List<Instant> taken = new ArrayList<>();
    Instant now = NOON;

    // When
    for (int pause : pauses) {
      now = now.plusSeconds(pause);
      pacing.take(now, now.plusSeconds(90)).ifPresent(taken::add);
    }

    // Then
    for (int i = requests; i < taken.size(); i++) {
      assertThat(Duration.between(taken.get(i - requests), taken.get(i)))
          .isGreaterThanOrEqualTo(time);
    }
  }

  @Property(tries = 50)
  void whatIsLeftAloneIsNotAskedBefore(@ForAll @IntRange(min = 1, max = 1_000) int seconds) {
    // Given
    Pacing pacing = new Pacing(Optional.empty());

    // When
    pacing.rest(NOON, Duration.ofSeconds(seconds));

    // Then
    assertThat(pacing.next(NOON)).isEqualTo(NOON.plusSeconds(seconds));
    assertThat(pacing.take(NOON, NOON.plusSeconds(seconds - 1L))).isEmpty();
  }
}
