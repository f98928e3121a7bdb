package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Report;
import io.dozvon.providers.webhook.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @Test
  void aLineSaysWhatWasSentAndWhatSaysNothingIsLeftOut() {
    // Given
    Fields sent =
        json(
            "{\"notification_name\":\"Моё\",\"external_id\":null,\"employee_ids\":[1,2],"
                + "\"contact_info\":{\"contact_phone_number\":\"79004443322\"}}");

    // When
    String excerpt = Excerpt.of(sent);

    // Then
    assertThat(excerpt)
        .isEqualTo(
            """
            notification_name: Моё
            employee_ids: 1, 2
            contact_info.contact_phone_number: 79004443322""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integration_key",
        "token",
        "Access-Token",
        "apiKey",
        "login",
        "password",
        "my_secret_word",
        "Ключ",
        "auth.value"
      })
  @DisplayName("2.9: fields that hold a secret are masked, whatever the customer calls them")
  void aSecretIsMasked(String name) {
    // When
    String excerpt = Excerpt.of(json("{\"" + name + "\":\"not-a-real-one\"}"));

    // Then
    assertThat(excerpt).isEqualTo(name + ": ***");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file_link | https://app.uiscom.ru/system/media/talk/9/0123abcd/ | https://app.uiscom.ru/***",
        "call_records | 0123456789abcdef0123456789abcdef | ***",
        "record_file_links | /9/0123456789abcdef | ***",
        "note | see https://u:p@media.uiscom.ru:443/9/x?y=z now | see https://media.uiscom.ru/*** now",
        "note | https%3A%2F%2Fmedia.uiscom.ru%2F9%2F0123 | https%3A%2F%2Fmedia.uiscom.ru/***"
      })
  @DisplayName("2.9: of a link only the host is shown")
  void ofALinkOnlyTheHostIsShown(String name, String value, String shown) {
    // When
    String excerpt = Excerpt.of(json("{\"" + name + "\":\"" + value + "\"}"));

    // Then
    assertThat(excerpt).isEqualTo(name + ": " + shown);
  }

  @Test
  void aHashAmongLinksIsMaskedToo() {
    // When
    String excerpt = Excerpt.of(json("{\"call_records\":[\"https://a.example/1\",\"0123abcd\"]}"));

    // Then
    assertThat(excerpt).isEqualTo("call_records: https://a.example/***, ***");
  }

  @Test
  void aLinkWithEscapedSlashesIsMaskedToo() {
    // When
    String excerpt = Excerpt.of(json("{\"note\":\"https:\\\\/\\\\/a.example\\\\/x\"}"));

    // Then
    assertThat(excerpt).isEqualTo("note: https:\\/\\/a.example/***");
  }

  @Test
  void aLongBodyIsCutBetweenLines() {
    // Given
    StringBuilder body = new StringBuilder("{\"end\":\"1\"");
    for (int field = 0; field < 100; field++) {
      body.append(",\"field").append(field).append("\":\"").append("x".repeat(90)).append('"');
    }

    // When
    String excerpt = Excerpt.of(json(body.append('}').toString()));

    // Then
    assertThat(excerpt.length()).isBetween(Report.LONGEST_BODY - 110, Report.LONGEST_BODY);
    assertThat(excerpt).startsWith("end: 1\nfield0: xxx").endsWith("xxx…");
  }

  @Test
  void aLongValueIsCutBetweenLetters() {
    // When
    String excerpt = Excerpt.of(json("{\"a\":\"" + "x" + "😀".repeat(2_000) + "\"}"));

    // Then
    assertThat(excerpt.length()).isLessThan(1_010);
    assertThat(excerpt).endsWith("😀…");
  }

  @Test
  void aValueNeverBreaksItsLine() {
    // When
    String excerpt = Excerpt.of(json("{\"a\":\"one\\r\\nintegration_key: two\\u2028three\"}"));

    // Then
    assertThat(excerpt).isEqualTo("a: one integration_key: two three");
  }

  @Test
  @DisplayName("R21: the report of a notification carries it")
  void theReportCarriesIt() {
    // When
    var report = Sent.sample("4.03-busy-nested-text-plain").get(1);

    // Then
    assertThat(report.words().get(Report.BODY))
        .contains("integration_key: ***", "lost_reason: operator_busy")
        .doesNotContain("not-a-real-secret");
  }

  private static Fields json(String body) {
    return Fields.of(Sent.post("application/json", body));
  }
}
