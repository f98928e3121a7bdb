package io.dozvon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@WithKafka
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithKafkaTest {

  private final KafkaForTest ofConstructor;
  private KafkaForTest ofBeforeAll;

  WithKafkaTest(KafkaForTest kafka) {
    this.ofConstructor = kafka;
  }

  @BeforeAll
  void takeAsParameter(KafkaForTest kafka) {
    ofBeforeAll = kafka;
  }

  @Test
  void one_class_sees_one_kafka_wherever_it_asks_for_it(KafkaForTest ofTest) {
    // Then
    assertThat(ofTest).isSameAs(ofConstructor).isSameAs(ofBeforeAll);
  }

  @Test
  void the_prefix_tells_which_class_it_belongs_to(KafkaForTest kafka) {
    // When
    String prefix = kafka.prefix();

    // Then
    assertThat(prefix).matches("withkafkatest-[0-9a-f]{8}\\.");
  }

  @Nested
  class NestedClass {

    @Test
    void a_nested_class_shares_the_kafka_of_the_class_around_it(KafkaForTest kafka) {
      // Then
      assertThat(kafka).isSameAs(ofConstructor);
    }
  }
}
