package io.dozvon.providers.novofon;

import static io.dozvon.providers.dialing.Orders.answer;
import static io.dozvon.providers.dialing.Orders.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.CallSetting;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Orders;
import io.dozvon.providers.dialing.Pace;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NovofonCallsTest {

  private static final String FUNCTION = "zadarma_call";

  private final Orders platform = Orders.of("novofon", Map.of());
  private final Orders v1 = Orders.of("novofon", Map.of("api", "v1"));

  @Test
  void theEmployeeOfThatIdIsCalledFirst() {
    // When
    ApiRequest request = platform.ask(FUNCTION, "hub-77", call("100201")).request();

    // Then
    assertThat(request.address()).hasToString("https://callapi-jsonrpc.novofon.ru/v4.0");
    assertThat(request.repeatable()).isFalse();
    assertThat(json(request.body()))
        .isEqualTo(
            json(
                """
                {"jsonrpc":"2.0","id":"hub-77","method":"start.employee_call","params":{\
                "access_token":"not-a-real-secret","first_call":"employee",\
                "virtual_phone_number":"74951112233","contact":"79004443322",\
                "employee":{"id":100201},"direction":"out","external_id":"hub-77"}}"""));
  }

  @Test
  void theAnswerOfTheDocumentationHasTheIdOfTheCall() {
    // Given
    Step.Ask ask = platform.ask(FUNCTION, "hub-77", call("100201"));
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":\"hub-77\",\"result\":{\"data\":{\"call_session_id\":700100401}}}";

    // When
    Step.Done done = (Step.Done) ask.hearing().hear(answer(200, body));

    // Then
    assertThat(((Accepted) done.conclusion()).providerCallId()).contains("700100401");
  }

  @Test
  void anAccessTokenOfItsOwnIsSentInsteadOfSecret() {
    // Given
    Orders other = platform.with("accessToken");

    // When
    ApiRequest request = other.ask(FUNCTION, "hub-77", call("100201")).request();

    // Then
    assertThat(json(request.body()).path("params").path("access_token").asText())
        .isEqualTo("not-a-real-accessToken");
  }

  @ParameterizedTest
  @CsvSource({
    "no_active_phone_number, ВАТС",
    "ip_not_whitelisted, 0.0.0.0/0",
    "access_token_invalid, accessToken",
    "account_inactive, e-mail"
  })
  void whatToDoInTheCabinetIsSaid(String mnemonic, String hint) {
    // Given
    Step.Ask ask = platform.ask(FUNCTION, "hub-77", call("100201"));
    String body = "{\"error\":{\"data\":{\"mnemonic\":\"" + mnemonic + "\"}}}";

    // When
    Step.Done done = (Step.Done) ask.hearing().hear(answer(403, body));

    // Then
    Reason reason = ((Refused) done.conclusion()).reason();
    assertThat(reason.english()).contains(hint);
    assertThat(reason.russian()).contains(hint);
  }

  @Test
  void v1IsAskedForACallbackBetweenExtensionAndClient() {
    // When
    ApiRequest request = v1.ask(FUNCTION, "hub-77", call("100")).request();

    // Then
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.address())
        .hasToString(
            "https://api.novofon.com/v1/request/callback/?from=100&sip=100&to=%2B79004443322");
    assertThat(request.headers().get("Authorization"))
        .matches("not-a-real-key:[A-Za-z0-9+/]{54}==");
    assertThat(request.body()).isEmpty();
    assertThat(request.repeatable()).isFalse();
  }

  @Test
  void anExtensionOfFourDigitsShowsNoNumberOfItsOwn() {
    // When
    ApiRequest request = v1.ask(FUNCTION, "hub-77", call("1001")).request();

    // Then
    assertThat(request.address().getRawQuery()).isEqualTo("from=1001&to=%2B79004443322");
  }

  @ParameterizedTest
  @CsvSource({"111111", "79004443322", "10"})
  void whatIsNoExtensionOfV1RingsNobody(String employee) {
    // When
    Step step = v1.plan(FUNCTION, "hub-77", call(employee));

    // Then
    Refused refused = (Refused) ((Step.Done) step).conclusion();
    assertThat(refused.reason().code()).isEqualTo("employee-id-format");
  }

  @Test
  void aCabinetOfZadarmaIsAskedAtZadarma() {
    // Given
    Orders zadarma = Orders.of("novofon", Map.of("api", "v1", "host", "zadarma"));

    // When
    ApiRequest request = zadarma.ask(FUNCTION, "hub-77", call("100")).request();

    // Then
    assertThat(request.address().getHost()).isEqualTo("api.zadarma.com");
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    // Given
    Orders zadarma = Orders.of("novofon", Map.of("host", "zadarma"));

    // When
    Step step = zadarma.plan(FUNCTION, "hub-77", call("100201"));

    // Then
    Refused refused = (Refused) ((Step.Done) step).conclusion();
    assertThat(refused.reason().code()).isEqualTo("settings-contradict");
  }

  @ParameterizedTest
  @CsvSource({
    "api, 2.0, true",
    "api, v1, true",
    "api, v2, false",
    "host, novofon, true",
    "host, zadarma, true",
    "host, sandbox, false",
    "host, '', false"
  })
  void aSettingTakesOneOfTwoValues(String name, String value, boolean allowed) {
    // When
    boolean allows = setting(name).allows().test(value);

    // Then
    assertThat(allows).isEqualTo(allowed);
  }

  @Test
  void aClickTakesTheNumberAndTheIdFromTheEmployee() {
    // When
    CardCall card = platform.api().cardCall().orElseThrow();

    // Then
    assertThat(card.function().parameters().stream().map(Parameter::name))
        .containsExactly("client_phone", "employee_phone", "employee_id");
    assertThat(card.clientParameter()).isEqualTo("client_phone");
    assertThat(card.employeeFields())
        .isEqualTo(Map.of("employee_phone", "virtualNumber", "employee_id", "employeeId"));
  }

  @Test
  void aHundredRequestsAreAllowedAMinute() {
    assertThat(platform.api().pace()).contains(new Pace(100, Duration.ofMinutes(1)));
  }

  private CallSetting setting(String name) {
    return platform.api().settings().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> call(String employee) {
    return Map.of(
        "client_phone", "79004443322", "employee_phone", "74951112233", "employee_id", employee);
  }
}
