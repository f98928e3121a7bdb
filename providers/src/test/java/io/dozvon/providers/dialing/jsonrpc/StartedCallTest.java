package io.dozvon.providers.dialing.jsonrpc;

import static io.dozvon.providers.dialing.Orders.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Conclusion.TryLater;
import io.dozvon.providers.dialing.Conclusion.Unknown;
import io.dozvon.providers.dialing.Step;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartedCallTest {

  private final StartedCall hearing = new StartedCall(CallErrors.table());

  @ParameterizedTest
  @ValueSource(strings = {"700100202", "\"700100202\""})
  void anIdOfACallIsASuccess(String id) {
    // When
    Step.Done done = hear(200, "{\"result\":{\"data\":{\"call_session_id\":" + id + "}}}");

    // Then
    assertThat(((Accepted) done.conclusion()).providerCallId()).contains("700100202");
    assertThat(done.rest()).isZero();
  }

  @Test
  void theConnectionRestsOnceItsPointsAreUsedUp() {
    // When
    Step.Done done =
        hear(
            200,
            "{\"id\":\"hub-42\",\"error\":null,\"result\":{\"data\":{\"call_session_id\":7},"
                + "\"metadata\":{\"limits\":{\"minute_remaining\":0,\"minute_reset\":17}}}}");

    // Then
    assertThat(done.conclusion()).isInstanceOf(Accepted.class);
    assertThat(done.rest()).hasSeconds(17);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"result\":{\"data\":{}}}",
        "{\"result\":{}}",
        "{\"result\":true}",
        "{\"result\":{\"data\":{\"call_session_id\":true}}}",
        "{\"result\":{\"data\":{\"call_session_id\":null}}}",
        "{\"result\":{\"data\":{\"call_session_id\":\"soon\"}}}",
        "{\"result\":{\"data\":{\"call_session_id\":0}}}",
        "{\"result\":{\"data\":{\"call_session_id\":7.5}}}",
        "{\"result\":{\"data\":{\"call_session_id\":[7]}}}",
        "{\"result\":{\"data\":{\"call_session_id\":7}},\"error\":{\"code\":-32602}}",
        "{\"error\":\"something broke\"}",
        "{\"error\":{\"code\":12345,\"message\":\"?\"}}",
        "{\"error\":{}}",
        "{}",
        "[]",
        "",
        "<html>Bad gateway</html>"
      })
  void whatIsNoAnswerMayHavePlacedACall(String body) {
    // When
    Step.Done done = hear(200, body);

    // Then
    assertThat(done.conclusion()).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "301, Refused, request-refused",
    "302, Unknown, unclear-answer",
    "400, Refused, request-refused",
    "401, Refused, forbidden",
    "403, Refused, forbidden",
    "404, Refused, request-refused",
    "429, TryLater, limit-exceeded",
    "408, Unknown, unclear-answer",
    "500, Unknown, unclear-answer",
    "502, Unknown, unclear-answer",
    "503, Unknown, unclear-answer",
    "504, Unknown, unclear-answer"
  })
  void ofAPageOnlyItsStatusTellsAnything(int status, String conclusion, String code) {
    // When
    Step.Done done = hear(status, "<html>no</html>");

    // Then
    assertThat(done.conclusion().getClass().getSimpleName()).isEqualTo(conclusion);
    assertThat(done.conclusion().toString()).contains("code=" + code + ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'error':{'code':-32602,'data':{'mnemonic':'employee_not_found'}}}",
        "403 | {'error':{'code':-32602,'data':{'mnemonic':'employee_not_found'}}}",
        "500 | {'error':{'code':-32602,'data':{'mnemonic':'employee_not_found'}},'result':null}",
        "200 | {'error':{'code':-32602,'message':'employee_not_found'}}",
        "200 | {'error':{'code':-32602,'message':'Refused: employee_not_found','data':null}}",
        "200 | {'error':'employee_not_found'}",
        "200 | {'error':{'code':'-32602','data':'employee_not_found'}}",
      })
  void anErrorIsFoundWhereverItsMnemonicStands(int status, String body) {
    // When
    Step.Done done = hear(status, body.replace('\'', '"'));

    // Then
    assertThat(((Refused) done.conclusion()).reason().code()).isEqualTo("employee-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'minute_remaining':0,'minute_reset':17,'day_remaining':5,'day_reset':40000} | 17",
        "{'minute_remaining':9,'minute_reset':17,'day_remaining':0,'day_reset':40000} | 40000",
        "{} | 60",
      })
  void usedUpPointsAreWaitedFor(String limits, long seconds) {
    // Given
    String error =
        "{'error':{'code':-32029,'data':{'mnemonic':'limit_exceeded','metadata':{'limits':"
            + limits
            + "}}}}";

    // When
    Step.Done done = hear(200, error.replace('\'', '"'));

    // Then
    assertThat(((TryLater) done.conclusion()).after()).hasSeconds(seconds);
    assertThat(done.rest()).hasSeconds(seconds);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aProxyThatAsksToWaitIsObeyed(int status) {
    // When
    Step step = hearing.hear(new ApiAnswer(status, Map.of("retry-after", "7"), "slow down"));

    // Then
    TryLater later = (TryLater) ((Step.Done) step).conclusion();
    assertThat(later.after()).isEqualTo(Duration.ofSeconds(7));
  }

  private Step.Done hear(int status, String body) {
    return (Step.Done) hearing.hear(answer(status, body));
  }
}
