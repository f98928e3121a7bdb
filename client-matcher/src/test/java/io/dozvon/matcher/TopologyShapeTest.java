package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TopologyShapeTest {

  @Test
  void hasTheShapeThatWasReviewed() throws Exception {
    // Given
    String reviewed;
    try (var golden = getClass().getResourceAsStream("/topology.txt")) {
      reviewed = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }

    // When
    var topology =
        Bench.topology(Samples.registry(), new AtomicBoolean(), new SimpleMeterRegistry());

    // Then
    assertThat(topology.describe().toString().strip()).isEqualTo(reviewed.strip());
  }

  @Test
  void readsItsOwnIndexChangesUnderTheNameThatProgressIsWatchedAt() {
    // Given
    String application = "test";

    // When
    String topic = Names.indexChangesTopic(application);

    // Then
    try (var bench = new Bench()) {
      bench.put(Samples.withPhone(Samples.client("1", "telegram", 0), Samples.PHONE));
      assertThat(bench.driver.producedTopicNames()).contains(topic);
    }
  }
}
