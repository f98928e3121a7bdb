package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Credentials;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Conclusion.TryLater;
import io.dozvon.providers.dialing.Orders;
import io.dozvon.providers.dialing.Step;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V1AnswerTest {

  private static final Instant ASKED_AT = Instant.ofEpochSecond(1_768_467_890);

  private final V1Answer hearing =
      new V1Answer(ASKED_AT, Credentials.of(Map.of("key", "not-a-real-key")));

  @Test
  void aSuccessHasNoIdOfACall() {
    // When
    Step.Done done =
        hear(
            Orders.answer(
                200,
                "{\"status\":\"success\",\"from\":\"100\",\"to\":\"79004443322\","
                    + "\"time\":1768467900}"));

    // Then
    assertThat(((Accepted) done.conclusion()).providerCallId()).isEmpty();
    assertThat(done.rest()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "200 | {`status`:`error`,`message`:`Check phone's number`} | Refused | phone-refused",
        "400 | {`status`:`error`,`message`:`Check phone's number`} | Refused | phone-refused",
        "401 | {`status`:`error`,`message`:`Not authorized`} | Refused | not-authorized",
        "200 | {`status`:`error`,`message`:`Not authorized`} | Refused | not-authorized",
        "401 | <html></html> | Refused | not-authorized",
        "403 | <html></html> | Refused | not-authorized",
        "200 | {`status`:`error`,`message`:`Something else`} | Refused | provider-refused",
        "400 | {`status`:`error`,`message`:`Something else`} | Refused | provider-refused",
        "200 | {`status`:`error`} | Refused | provider-refused",
        "400 | no | Refused | provider-refused",
        "404 | <html></html> | Refused | provider-refused",
        "302 | no | Unknown | unclear-answer",
        "308 | no | Refused | provider-refused",
        "500 | {`status`:`error`,`message`:`Something else`} | Unknown | unclear-answer",
        "500 | {`status`:`success`} | Unknown | unclear-answer",
        "200 | {`status`:true} | Unknown | unclear-answer",
        "200 | {} | Unknown | unclear-answer",
        "200 | <html></html> | Unknown | unclear-answer",
        "408 | no | Unknown | unclear-answer",
        "502 | <html></html> | Unknown | unclear-answer",
        "503 | <html></html> | Unknown | unclear-answer",
        "429 | {`status`:`error`,`message`:`Too many`} | TryLater | limit-exceeded"
      })
  void everyOtherAnswerHasItsMeaning(int status, String body, String conclusion, String code) {
    // When
    Step.Done done = hear(Orders.answer(status, body.replace('`', '"')));

    // Then
    assertThat(done.conclusion().getClass().getSimpleName()).isEqualTo(conclusion);
    assertThat(done.conclusion().toString()).contains("code=" + code + ",");
  }

  @Test
  void whatIsNotKnownIsQuotedWithoutKeysAndPhones() {
    // When
    Step.Done done =
        hear(
            Orders.answer(
                400,
                "{\"status\":\"error\","
                    + "\"message\":\"Wrong weather for 79004443322 of not-a-real-key\"}"));

    // Then
    assertThat(((Refused) done.conclusion()).reason().english())
        .endsWith("It says: \"Wrong weather for 7900*****22 of ***\".");
  }

  @ParameterizedTest
  @CsvSource({
    "x-ratelimit-reset, 1768467920, 30",
    "x-ratelimit-reset, 1768467000, 1",
    "x-ratelimit-reset, 1999999999, 60",
    "x-ratelimit-reset, 12, 12",
    "x-ratelimit-reset, soon, 60",
    "x-ratelimit-reset, 99999999999999999999, 60",
    "retry-after, 5, 5",
    "server, nginx, 60"
  })
  void tooManyRequestsAreAskedAgainWhenTheLimitIsReset(String header, String value, long seconds) {
    // When
    Step.Done done = hear(new ApiAnswer(429, Map.of(header, value), ""));

    // Then
    assertThat(((TryLater) done.conclusion()).after()).hasSeconds(seconds);
    assertThat(done.rest()).hasSeconds(seconds);
  }

  @Test
  void theConnectionRestsAfterTheLastRequestThatIsAllowed() {
    // Given
    Map<String, String> headers =
        Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "1768467920");

    // When
    Step.Done done = hear(new ApiAnswer(200, headers, "{\"status\":\"success\"}"));

    // Then
    assertThat(done.conclusion()).isInstanceOf(Accepted.class);
    assertThat(done.rest()).hasSeconds(30);
  }

  private Step.Done hear(ApiAnswer answer) {
    return (Step.Done) hearing.hear(answer);
  }
}
