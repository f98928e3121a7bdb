package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field says and what was sent are two things. */
class ExactFieldsTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"a=+1+,' 1 '", "a=%2B1,+1", "a=null,null", "a=%22b%22,'\"b\"'", "a=a,a", "a=,''"})
  void aFieldIsGivenAsItWasSent(String query, String sent) {
    // When
    Optional<String> exact = Fields.of(Webhooks.query(query)).exact("a");

    // Then
    assertThat(exact).contains(sent);
  }

  @Test
  void aFieldThatWasNotSentIsAbsent() {
    // When
    Optional<String> exact = Fields.of(Webhooks.query("b=1")).exact("a");

    // Then
    assertThat(exact).isEmpty();
  }

  @Test
  void aBoundaryThatTheBodyDoesNotKeepToGivesWayToTheBodysOwn() {
    // Given
    String body = "--real\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--real--\r\n";

    // When
    Fields fields = Fields.of(Webhooks.body("multipart/form-data; boundary=other", body));

    // Then
    assertThat(fields.text("a")).contains("1");
  }
}
