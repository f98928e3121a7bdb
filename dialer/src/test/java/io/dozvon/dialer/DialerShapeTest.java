package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DialerShapeTest {

  @Test
  void hasTheShapeThatWasReviewed() throws Exception {
    // Given
    String reviewed;
    try (var golden = getClass().getResourceAsStream("/topology.txt")) {
      reviewed = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }

    // When
    var topology =
        new DialerTopology(
                new Topics("", 6),
                Bell.known(),
                Shop.registry(),
                DialerSettings.defaults(),
                Clock.systemUTC(),
                new SimpleMeterRegistry())
            .build();

    // Then
    assertThat(topology.describe().toString().strip()).isEqualTo(reviewed.strip());
  }
}
