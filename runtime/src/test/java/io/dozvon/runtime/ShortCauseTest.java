package io.dozvon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

final class ShortCauseTest {

  @Test
  void tellsTheInnermostCauseInOneLine() {
    // Given
    var failure = new StreamsException("around", new SerializationException("not a Call\n at x"));

    // When
    String cause = ShortCause.of(failure);

    // Then
    assertThat(cause).isEqualTo("SerializationException: not a Call");
  }

  @Test
  void keepsToItselfWhatAForeignMessageQuotes() {
    // Given
    var failure = new NumberFormatException("For input string: \"79004443322\"");

    // When
    String cause = ShortCause.of(failure);

    // Then
    assertThat(cause)
        .startsWith("NumberFormatException at ShortCauseTest.keepsToItself")
        .doesNotContain("79004443322");
  }

  @Test
  void masksPhones() {
    assertThat(ShortCause.of(new SerializationException("no call of 79004443322")))
        .doesNotContain("79004443322");
  }
}
