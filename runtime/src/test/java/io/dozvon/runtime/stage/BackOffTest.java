package io.dozvon.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BackOffTest {

  @Test
  void doublesUpToAMinute() {
    // When
    var waits = IntStream.rangeClosed(1, 8).mapToObj(BackOff.usual()::after);

    // Then
    assertThat(waits.map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Property(tries = 200)
  void neverLeavesItsBounds(@ForAll @IntRange(min = 1) int failures) {
    assertThat(BackOff.usual().after(failures))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
  }
}
