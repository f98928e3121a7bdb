package io.dozvon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class KafkaSourceKindTest {

  @Test
  void a_source_is_chosen_by_its_name() {
    // When
    KafkaSourceKind kind = KafkaSourceKind.named("container");

    // Then
    assertThat(kind).isEqualTo(KafkaSourceKind.CONTAINER);
  }

  @Test
  void an_unknown_source_is_refused_with_the_known_ones() {
    // When
    Throwable refusal = catchThrowable(() -> KafkaSourceKind.named("cloud"));

    // Then
    assertThat(refusal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("-Dkafka=cloud: known values are embedded, container");
  }
}
