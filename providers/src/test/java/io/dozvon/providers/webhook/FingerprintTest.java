package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  @Test
  void partsDoNotRunIntoEachOther() {
    // Given
    String one = Fingerprint.of("ab", "c");

    // When
    String other = Fingerprint.of("a", "bc");

    // Then
    assertThat(other).isNotEqualTo(one).matches("[0-9a-f]{32}");
  }

  @Test
  void queryAndBodyBothCount() {
    // Given
    String inTheQuery = Fingerprint.ofWhole(Webhooks.query("a=1"));

    // When
    String inTheBody = Fingerprint.ofWhole(Webhooks.body("", "a=1"));

    // Then
    assertThat(inTheBody).isNotEqualTo(inTheQuery);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1790000000.1001", "a1b2s", "in_4ae0bd", "A+b/c=", "Иван", "a|b", " ", "\u0000"})
  void anIdThatIsNotFitForKeysIsHashedAndStillNamesOneCall(String sent) {
    // When
    String usable = CallId.usable(sent);

    // Then
    assertThat(usable).matches("[A-Za-z0-9._:@+=~-]{1,128}").isEqualTo(CallId.usable(sent));
  }

  @ParameterizedTest
  @CsvSource({"128, true", "129, false"})
  void anIdIsKeptAsItIsUpToItsLength(int length, boolean kept) {
    // Given
    String sent = "x".repeat(length);

    // When
    String usable = CallId.usable(sent);

    // Then
    assertThat(usable.equals(sent)).isEqualTo(kept);
  }
}
