package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Report;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
    "R20: uiscom_request is the whole received body as text; 2.9: secrets are masked in it")
class WholeRequestTest {

  @Test
  void theBodyIsKeptAsItWasSent() {
    // Given
    String body =
        "{ \"notification_name\":\"Моё\",\n  \"call_session_id\": 7, \"tags\":[\"a\", null] }";

    // When
    String request = of(Sent.post("application/json", body));

    // Then
    assertThat(request).isEqualTo(body);
  }

  @Test
  void ofANotificationByGetTheQueryIsKept() {
    // When
    String request = of(Sent.get("notification_name=%22try%22&token=not-real&call_session_id=7"));

    // Then
    assertThat(request).isEqualTo("notification_name=%22try%22&token=***&call_session_id=7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"integration_key\":\"not-real\",\"a\":\"not-real\"}         | {\"integration_key\":\"***\",\"a\":\"not-real\"}",
        "{\"integration_key\":\"\"not-real\"\",\"a\":\"\"b\"\"}        | {\"integration_key\":\"\"***\"\",\"a\":\"\"b\"\"}",
        "{\"auth\":{\"value\" : 12},\"a\":12}                      | {\"auth\":{\"value\" : ***},\"a\":12}",
        "{\"token\":\"a\\\"b/c\"}                                  | {\"token\":\"***\"}",
        "{\"file_link\":\"https://app.uiscom.ru/media/0123/\"}     | {\"file_link\":\"https://app.uiscom.ru/***\"}",
        "{\"file_link\":\"https:\\/\\/app.uiscom.ru\\/m\\/0123\"}  | {\"file_link\":\"https:\\/\\/app.uiscom.ru/***\"}",
        "{\"call_records\":\"0123456789abcdef\"}                   | {\"call_records\":\"***\"}",
        "a=b&file_link=https%3A%2F%2Fapp.uiscom.ru%2F0123&c=d    | a=b&file_link=https%3A%2F%2Fapp.uiscom.ru/***&c=d",
      })
  void whatOpensDoorsIsMaskedInItsPlace(String body, String expected) {
    // When
    String request = masked(body);

    // Then
    assertThat(request).isEqualTo(expected);
  }

  @Test
  void whereASecretIsNotFoundAgainTheExcerptStandsForTheBody() {
    // When
    String request = masked("{\"tokens\":[\"one-secret\",\"other-secret\"],\"a\":\"b\"}");

    // Then
    assertThat(request).isEqualTo("tokens: ***\na: b");
  }

  @Test
  void ofABodyThatCannotBeReadNothingIsShown() {
    // Given
    RawWebhook webhook = Sent.post("application/json", "{\"token\":\"one-secret\" \"a\" \"b\"");

    // When
    String request = WholeRequest.of(webhook, Template.read(webhook));

    // Then
    assertThat(request).doesNotContain("one-secret");
  }

  @Test
  void aBodyThatIsTooLongForAVariableIsLeftOutAndTheReportSaysSo() {
    // Given
    String body = "{\"call_session_id\":7,\"a\":\"" + "x".repeat(100_000) + "\"}";

    // When
    Fact report = report(Sent.post("application/json", body));

    // Then
    assertThat(report.words())
        .containsEntry(Report.REQUEST_TOO_LONG, "true")
        .doesNotContainKey(Report.REQUEST);
  }

  private static String masked(String body) {
    String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    RawWebhook webhook = Sent.post(type, body);
    return WholeRequest.of(webhook, Template.read(webhook));
  }

  private static String of(RawWebhook webhook) {
    return report(webhook).words().get(Report.REQUEST);
  }

  private static Fact report(RawWebhook webhook) {
    List<Fact> facts = Sent.facts(webhook);
    return facts.get(facts.size() - 1);
  }
}
