package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsOfValuesTest {

  @Test
  void valuesThatAReaderPutInOrderAreReadLikeThoseThatWereSent() {
    // Given
    Map<String, List<String>> values =
        Map.of("a", List.of("1:04"), "b", List.of(), "c", List.of("x"));

    // When
    Fields fields = Fields.ofValues(values);

    // Then
    assertThat(fields.seconds("a")).contains(64);
    assertThat(fields.text("b")).isEmpty();
    assertThat(fields.sent("b")).isTrue();
    assertThat(fields.sent("d")).isFalse();
    assertThat(fields.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{\"a\":null}, true",
    "{\"a\":\"\"}, true",
    "{\"a\":\"null\"}, true",
    "a=%22%22, true",
    "{\"a\":\"{{a}}\"}, false",
    "{\"a\":\"a\"}, false",
    "{\"a\":0}, false",
    "{\"b\":null}, false",
    "{\"a\":[]}, false"
  })
  void aPlainNothingIsNotAnUnfilledMark(String body, boolean expected) {
    // When
    Fields fields = Fields.of(Webhooks.body("", body));

    // Then
    assertThat(fields.saysNothing("a")).isEqualTo(expected);
  }
}
