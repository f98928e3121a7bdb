package io.dozvon.providers.sipuni;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Asked;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Sipuni is asked, and what its answers mean: chapter 7 of what we know of it. */
class SipuniCallsTest {

  private static final String SECRET = "s3cr3t0000";
  private static final Map<String, String> CREDENTIALS =
      Map.of("userId", "012345", "apiKey", SECRET);
  private static final Map<String, String> EMPLOYEE_CALL =
      Map.of("client_phone", "79004443322", "short_employee_phone", "201");
  private static final Map<String, String> SCHEME_CALL =
      Map.of(
          "client_phone", "79004443322", "short_employee_phone", "201", "tree_code", "000-123456");

  private final SipuniCalls api = new SipuniCalls();

  @Test
  void anEmployeeCallRingsTheEmployeeFirst() {
    // Given
    Account account = Asked.account(api, CREDENTIALS, Map.of());

    // When
    ApiRequest request = Asked.request(employeeCall(account));

    // Then
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.address()).hasToString("https://sipuni.com/api/callback/call_number");
    assertThat(request.headers())
        .isEqualTo(Map.of("content-type", "application/x-www-form-urlencoded"));
    assertThat(request.body())
        .isEqualTo(
            "antiaon=0&phone=79004443322&reverse=0&sipnumber=201&user=012345"
                + "&hash=7234f4d3cc3310e12b11e77292586399");
    assertThat(request.repeatable()).isFalse();
  }

  @Test
  void aSchemeCallNamesItsScheme() {
    // Given
    Account account = Asked.account(api, CREDENTIALS, Map.of());

    // When
    ApiRequest request = Asked.request(schemeCall(account));

    // Then
    assertThat(request.address()).hasToString("https://sipuni.com/api/callback/call_tree");
    assertThat(request.body())
        .isEqualTo(
            "phone=79004443322&reverse=1&sipnumber=201&tree=000-123456&user=012345"
                + "&hash=42ade1ec5d2beab327e4fd54fa55bf34");
  }

  @Test
  void aConnectionMayHaveTheSchemeRingTheOtherFirst() {
    // Given
    Account account = Asked.account(api, CREDENTIALS, Map.of("schemeReverse", "0"));

    // When
    ApiRequest request = Asked.request(schemeCall(account));

    // Then
    assertThat(request.body()).contains("&reverse=0&");
  }

  @Test
  void anOperatorMayPutAnotherAddressInItsPlace() {
    // Given
    Account usual = Asked.account(api, CREDENTIALS, Map.of());
    Account account =
        new Account(
            usual.connection(),
            usual.credentials(),
            Map.of("callback", URI.create("http://127.0.0.1:8090/sipuni/")));

    // When
    ApiRequest request = Asked.request(employeeCall(account));

    // Then
    assertThat(request.address()).hasToString("http://127.0.0.1:8090/sipuni/call_number");
  }

  /** Recomputed from the provider's formula; the values are made up. */
  @ParameterizedTest
  @CsvSource({
    "antiaon=0 phone=79004443322 reverse=0 sipnumber=201 user=012345, 7234f4d3cc3310e12b11e77292586399",
    "phone=79004443322 reverse=1 sipnumber=201 tree=000-123456 user=012345, 42ade1ec5d2beab327e4fd54fa55bf34",
    "phone=79004443322 reverse=1 sipnumber=201 tree=00012345 user=012345, f883d311ea549130d1cae919bb83e59d",
    "callAttemptTime=30 phone=79004443322 reverse=1 sipnumber=201 tree=00012345 user=012345, f89432706f19fca3ed2b4718967cf43c",
    "callbackId=5f1e00aa user=012345, 8ed3cf216fecbcb31721e90c6ebebcd1",
    "callId=1790000000.1001 user=012345, 12a22aff7c462bafb2c54e0414b93c88"
  })
  void theHashIsOverTheValuesInTheOrderOfTheirNames(String parameters, String hash) {
    // Given
    TreeMap<String, String> sent = new TreeMap<>();
    for (String parameter : parameters.split(" ")) {
      sent.put(parameter.split("=")[0], parameter.split("=")[1]);
    }

    // When
    String computed = SipuniRequest.hash(sent, SECRET);

    // Then
    assertThat(computed).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | {\"success\": true, \"id\": \"5f1e00aa\"}      | accepted 5f1e00aa",
        "200 | {\"success\": true, \"callId\": \"5f1e00aa\"}  | accepted 5f1e00aa",
        "200 | {\"success\": \"true\", \"id\": 17}            | accepted 17",
        "200 | {\"success\": true}                            | accepted",
        "201 | {\"success\": true}                            | accepted",
        "200 | 1                                              | accepted",
        "200 | {\"success\": false, \"message\": \"busy\"}    | refused provider-refused",
        "200 | {\"success\": false, \"msg\": \"busy\"}        | refused provider-refused",
        "200 | {\"success\": false}                           | refused provider-refused",
        "200 | {\"id\": \"5f1e00aa\"}                         | unknown answer-unclear",
        "200 | {\"success\": \"maybe\"}                       | unknown answer-unclear",
        "200 | <html><body>Sipuni</body></html>               | unknown answer-unclear",
        "200 | {\"success\": true, \"id                       | unknown answer-unclear",
        "200 | ``                                             | unknown answer-unclear",
        "204 | ``                                             | unknown answer-unclear",
        "302 | ``                                             | unknown answer-unclear",
        "301 | ``                                             | refused wrong-address",
        "400 | {\"success\": false, \"message\": \"no\"}      | refused provider-refused",
        "401 | ``                                             | refused access-denied",
        "403 | ``                                             | refused access-denied",
        "404 | <html>Not found</html>                         | refused wrong-address",
        "408 | ``                                             | unknown answer-unclear",
        "429 | ``                                             | later 60",
        "500 | {\"success\": false}                           | unknown answer-unclear",
        "502 | <html>Bad gateway</html>                       | unknown answer-unclear",
        "503 | ``                                             | unknown answer-unclear",
        "0   | ``                                             | unknown answer-unclear"
      })
  void anAnswerMeans(int status, String body, String meaning) {
    // Given
    Step asked = employeeCall(Asked.account(api, CREDENTIALS, Map.of()));

    // When
    Conclusion conclusion =
        Asked.conclusion(asked, status, Map.of("content-type", "text/html"), body);

    // Then
    assertThat(Asked.inShort(conclusion)).isEqualTo(meaning);
  }

  @Test
  void aRefusalSaysWhatSipuniSaidAndThatTheServiceMayBeMissing() {
    // Given
    Step asked = employeeCall(Asked.account(api, CREDENTIALS, Map.of()));
    String body = "{\"success\":false,\"message\":\"user 012345: no rights to call 79004443322\"}";

    // When
    Conclusion conclusion = Asked.conclusion(asked, 200, Map.of(), body);

    // Then
    assertThat(Asked.reason(conclusion).english())
        .isEqualTo(
            "Sipuni refused the call. It says: \"user ***: no rights to call 7900*****22\". If no"
                + " call by the API has worked yet, the additional service \"calls by the Sipuni"
                + " API for employees\" may not be connected: ask Sipuni.");
    assertThat(Asked.reason(conclusion).russian())
        .contains("«совершение звонков по API для сотрудников»");
  }

  @Test
  void aClickInTheCardTakesTheEmployeesShortNumber() {
    // When
    var card = api.cardCall().orElseThrow();

    // Then
    assertThat(card.function().name()).isEqualTo("sipuni_internal_to_external_call");
    assertThat(card.clientParameter()).isEqualTo("client_phone");
    assertThat(card.employeeFields()).isEqualTo(Map.of("short_employee_phone", Employee.EXTENSION));
  }

  private Step employeeCall(Account account) {
    return Asked.step(
        Asked.function(api, "sipuni_internal_to_external_call"), EMPLOYEE_CALL, account);
  }

  private Step schemeCall(Account account) {
    return Asked.step(Asked.function(api, "sipuni_scheme_call"), SCHEME_CALL, account);
  }
}
