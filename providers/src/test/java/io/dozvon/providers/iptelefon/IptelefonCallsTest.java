package io.dozvon.providers.iptelefon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Asked;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What IPtelefon is asked, and what its answers mean: chapters 1, 2 and 4 of what we know. */
class IptelefonCallsTest {

  private static final String SECRET = "k3y-not-real-0001";
  private static final String SERVER = "https://pbx.example/b3/api/v2/start.php";
  private static final Map<String, String> CREDENTIALS =
      Map.of("serverUrl", SERVER, "secret", SECRET);

  private final IptelefonCalls api = new IptelefonCalls();

  @Test
  void anEmployeeCallIsSignedAndSentToTheCustomersServer() {
    // Given
    Account account = Asked.account(api, CREDENTIALS, Map.of());

    // When
    ApiRequest request = Asked.request(employeeCall(account));

    // Then
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.address()).hasToString(SERVER);
    assertThat(request.headers())
        .isEqualTo(Map.of("content-type", "application/x-www-form-urlencoded"));
    assertThat(request.body())
        .isEqualTo(
            "topic=base&method=call-me&src=346&dst=79004443322"
                + "&hash=46febcc3f0e9aaefd082ab381a2f8994");
    assertThat(request.repeatable()).isFalse();
  }

  /** Recomputed from the provider's formula; the values are made up. */
  @ParameterizedTest
  @CsvSource({
    "topic=base&method=call-me&src=346&dst=79004443322, 46febcc3f0e9aaefd082ab381a2f8994",
    "topic=base&method=get-calls&start=2026-11-20+00%3A00%3A00&end=2026-11-20+23%3A59%3A59, 418b695766282f27f648ac211a7e7e2a",
    "topic=base&method=get-mp3&link=88001, 92bba3234773e0f79df8b01499895c61",
    "topic=base&method=ping, 50b5e3cbf370a7c29f762a52ebeee581"
  })
  void theHashIsOverTheFormAsItIsSent(String form, String hash) {
    // When
    String computed = IptelefonRequest.hash(form, SECRET);

    // Then
    assertThat(computed).isEqualTo(hash);
  }

  @Test
  void aHeaderTakesThePlaceOfTheHashWhereTheConnectionSaysSo() {
    // Given
    Account account = Asked.account(api, CREDENTIALS, Map.of("authorization", "bearer"));

    // When
    ApiRequest request = Asked.request(groupCall(account));

    // Then
    assertThat(request.body()).isEqualTo("topic=base&method=call-me&src=3&dst=79004443322");
    assertThat(request.headers()).containsEntry("authorization", "Bearer " + SECRET);
  }

  @Test
  void howAGroupIsAskedForIsTheConnectionsToChoose() {
    // Given
    Account account =
        Asked.account(
            api,
            CREDENTIALS,
            Map.of(
                "groupMethod", "call-group",
                "groupParameter", "group",
                "clientParameter", "phone"));

    // When
    ApiRequest request = Asked.request(groupCall(account));

    // Then
    assertThat(request.body())
        .startsWith("topic=base&method=call-group&group=3&phone=79004443322&hash=");
  }

  @Test
  void anEmployeeCallCanBeAskedForInOtherWords() {
    // Given
    Account account =
        Asked.account(
            api, CREDENTIALS, Map.of("employeeMethod", "call", "employeeParameter", "exten"));

    // When
    ApiRequest request = Asked.request(employeeCall(account));

    // Then
    assertThat(request.body()).startsWith("topic=base&method=call&exten=346&dst=79004443322&hash=");
  }

  @ParameterizedTest
  @CsvSource({
    "http://pbx.example/api/start.php,  k3y-not-real-0001, bearer-without-https",
    "https://pbx.example/api/start.php, k3y не ключ,       bearer-secret",
    "pbx.example/api/start.php,         k3y-not-real-0001, server-url",
    "ftp://pbx.example/start.php,       k3y-not-real-0001, server-url",
    "https:///start.php,                k3y-not-real-0001, server-url",
    "https://pbx example/start.php,     k3y-not-real-0001, server-url"
  })
  void whatTheConnectionSaysWrongIsToldBeforeAnythingIsSent(
      String server, String secret, String code) {
    // Given
    Account account =
        Asked.account(
            api, Map.of("serverUrl", server, "secret", secret), Map.of("authorization", "bearer"));

    // When
    Step step = employeeCall(account);

    // Then
    assertThat(Asked.inShort(Asked.conclusion(step))).isEqualTo("refused " + code);
  }

  @Test
  void anInstallationWithoutHttpsIsAskedWithAHash() {
    // Given
    String server = "http://pbx.example/api/start.php";
    Account account = Asked.account(api, Map.of("serverUrl", server, "secret", SECRET), Map.of());

    // When
    ApiRequest request = Asked.request(employeeCall(account));

    // Then
    assertThat(request.address()).hasToString(server);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | {\"code\":\"success\",\"callid\":\"1795159400.1208\"}                          | accepted 1795159400.1208",
        "200 | {\"result\":1,\"code\":\"success\",\"callid\":\"1795159400.1208\",\"text\":\"\"} | accepted 1795159400.1208",
        "200 | {\"result\":\"1\",\"data\":{\"code\":\"success\",\"callid\":\"17.12\"}}          | accepted 17.12",
        "200 | {\"result\":1,\"data\":{\"callid\":\"17.12\"}}                                  | accepted 17.12",
        "200 | {\"code\":\"success\"}                                                         | unknown answer-unclear",
        "200 | {\"result\":1,\"text\":\"\"}                                                   | unknown answer-unclear",
        "200 | {\"result\":0,\"code\":\"success\",\"callid\":\"17.12\"}                        | unknown answer-unclear",
        "200 | {\"code\":\"error\",\"callid\":\"17.12\"}                                      | unknown answer-unclear",
        "200 | {\"callid\":\"17.12\"}                                                         | unknown answer-unclear",
        "200 | {\"result\":0,\"code\":\"error\",\"text\":\"extension is not registered\"}     | refused provider-refused",
        "200 | {\"code\":\"error\"}                                                           | refused provider-refused",
        "200 | {\"result\":\"0\",\"text\":\"unknown method\"}                                 | refused provider-refused",
        "200 | []                                                                             | unknown answer-unclear",
        "200 | <html></html>                                                                  | unknown answer-unclear",
        "200 | ``                                                                             | unknown answer-unclear",
        "401 | {\"result\":0,\"text\":\"hash\"}                                               | refused access-denied",
        "404 | ``                                                                             | refused wrong-address",
        "308 | ``                                                                             | refused wrong-address",
        "429 | ``                                                                             | later 60",
        "500 | ``                                                                             | unknown answer-unclear"
      })
  void anAnswerMeans(int status, String body, String meaning) {
    // Given
    Step asked = employeeCall(Asked.account(api, CREDENTIALS, Map.of()));

    // When
    Conclusion conclusion = Asked.conclusion(asked, status, Map.of(), body);

    // Then
    assertThat(Asked.inShort(conclusion)).isEqualTo(meaning);
  }

  @Test
  void aRefusalSaysWhatTheServerSaid() {
    // Given
    Step asked = groupCall(Asked.account(api, CREDENTIALS, Map.of()));
    String body = "{\"result\":0,\"code\":\"error\",\"text\":\"extension is not registered\"}";

    // When
    Conclusion conclusion = Asked.conclusion(asked, 200, Map.of(), body);

    // Then
    assertThat(Asked.reason(conclusion).english())
        .startsWith("IPtelefon refused the call. It says: \"extension is not registered\". Ask");
  }

  @Test
  void aClickInTheCardTakesTheEmployeesShortNumber() {
    // When
    var card = api.cardCall().orElseThrow();

    // Then
    assertThat(card.function().name()).isEqualTo("iptelefon_employee_call");
    assertThat(card.employeeFields()).isEqualTo(Map.of("short_employee_phone", Employee.EXTENSION));
  }

  private Step employeeCall(Account account) {
    return Asked.step(
        Asked.function(api, "iptelefon_employee_call"),
        Map.of("client_phone", "79004443322", "short_employee_phone", "346"),
        account);
  }

  private Step groupCall(Account account) {
    return Asked.step(
        Asked.function(api, "iptelefon_group_call"),
        Map.of("client_phone", "79004443322", "group_id", "3"),
        account);
  }
}
