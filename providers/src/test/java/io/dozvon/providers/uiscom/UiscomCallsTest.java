package io.dozvon.providers.uiscom;

import static io.dozvon.providers.dialing.Orders.answer;
import static io.dozvon.providers.dialing.Orders.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Orders;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UiscomCallsTest {

  private static final Map<String, String> EMPLOYEE_CALL =
      Map.of(
          "virtual_phone", "74951112233", "client_phone", "79004443322", "employee_id", "100203");

  private final Orders uiscom = Orders.of("uiscom", Map.of());

  @Test
  void anEmployeeIsCalledFirstAndTheCallIsOutbound() {
    // When
    ApiRequest request = uiscom.ask("uiscom_employee_call", "hub-42", EMPLOYEE_CALL).request();

    // Then
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.address()).hasToString("https://callapi.uiscom.ru/v4.0");
    assertThat(request.headers()).containsEntry("Content-Type", "application/json; charset=UTF-8");
    assertThat(request.repeatable()).isFalse();
    assertThat(json(request.body()))
        .isEqualTo(
            json(
                """
                {"jsonrpc":"2.0","id":"hub-42","method":"start.employee_call","params":{\
                "access_token":"not-a-real-apiKey","first_call":"employee","switch_at_once":false,\
                "virtual_phone_number":"74951112233","contact":"79004443322",\
                "employee":{"id":100203},"direction":"out","external_id":"hub-42"}}"""));
  }

  @Test
  void aScenarioDecidesWhoElseIsCalled() {
    // Given
    Map<String, String> arguments =
        Map.of(
            "virtual_phone", "74951112233", "client_phone", "79004443322", "scenario_id", "300400");

    // When
    ApiRequest request = uiscom.ask("uiscom_scenario_call", "hub-43", arguments).request();

    // Then
    assertThat(withId(7, request))
        .isEqualTo(
            json(
                """
                {"jsonrpc":"2.0","id":7,"method":"start.scenario_call","params":{\
                "access_token":"not-a-real-apiKey","first_call":"contact",\
                "virtual_phone_number":"74951112233","contact":"79004443322",\
                "scenario_id":300400,"direction":"out","external_id":"hub-43"}}"""));
  }

  @Test
  void theAnswerOfTheDocumentationHasTheIdOfTheCall() {
    // When
    Step.Done done =
        hear(
            """
            {"jsonrpc":"2.0","id":"hub-42","result":{"data":{"call_session_id":700100202},\
            "metadata":{"limits":{"day_limit":1000,"day_remaining":990,"day_reset":40000,\
            "minute_limit":60,"minute_remaining":59,"minute_reset":30}}}}""");

    // Then
    assertThat(((Accepted) done.conclusion()).providerCallId()).contains("700100202");
    assertThat(done.rest()).isEqualTo(Duration.ZERO);
  }

  @Test
  void theErrorOfTheDocumentationNamesOurParameter() {
    // When
    Step.Done done =
        hear(
            """
            {"jsonrpc":"2.0","id":"hub-42","error":{"code":-32602,\
            "message":"The phone number does not exist or inactive","data":{\
            "mnemonic":"no_active_phone_number","field":"employee.id","value":"100203",\
            "params":{"object":"employee"},"extended_helper":null,"metadata":{}}}}""");

    // Then
    Reason reason = ((Refused) done.conclusion()).reason();
    assertThat(reason.code()).isEqualTo("no-active-phone-number");
    assertThat(reason.english()).startsWith("employee_id: ").contains("give the employee a number");
  }

  @ParameterizedTest
  @CsvSource({
    "ip_not_whitelisted, 158.160.42.134",
    "ip_not_whitelisted, 62.84.125.172",
    "component_disabled, API Оптимальный",
    "access_token_invalid, calling.portal"
  })
  void whatToDoInTheCabinetIsSaidInBothLanguages(String mnemonic, String hint) {
    // When
    Step.Done done = hear("{\"error\":{\"data\":{\"mnemonic\":\"" + mnemonic + "\"}}}");

    // Then
    Reason reason = ((Refused) done.conclusion()).reason();
    assertThat(reason.english()).contains(hint);
    assertThat(reason.russian()).contains(hint);
  }

  @Test
  void aCabinetOfComagicIsAskedAtComagic() {
    // Given
    Orders comagic = Orders.of("uiscom", Map.of("portal", "comagic"));

    // When
    ApiRequest request = comagic.ask("uiscom_employee_call", "hub-42", EMPLOYEE_CALL).request();

    // Then
    assertThat(request.address()).hasToString("https://callapi.comagic.ru/v4.0");
  }

  @ParameterizedTest
  @CsvSource({"uiscom, true", "comagic, true", "UISCOM, false", "novofon, false", "'', false"})
  void thePortalIsOneOfTwo(String portal, boolean allowed) {
    // When
    boolean allows = uiscom.api().settings().get(0).allows().test(portal);

    // Then
    assertThat(allows).isEqualTo(allowed);
  }

  @Test
  void aClickTakesTheNumberAndTheIdFromTheEmployee() {
    // When
    CardCall card = uiscom.api().cardCall().orElseThrow();

    // Then
    assertThat(card.function().name()).isEqualTo("uiscom_employee_call");
    assertThat(card.clientParameter()).isEqualTo("client_phone");
    assertThat(card.employeeFields())
        .isEqualTo(Map.of("virtual_phone", "virtualNumber", "employee_id", "employeeId"));
  }

  @ParameterizedTest
  @CsvSource({
    "uiscom_employee_call, virtual_phone client_phone employee_id",
    "uiscom_scenario_call, virtual_phone client_phone scenario_id",
    "uiscom_offline_messages, message site_id campaign_id visitor_session_id phone name",
    "uiscom_get_sites, ''",
    "uiscom_get_campaigns, ''"
  })
  void parametersStandInTheOrderOfTheGuide(String name, String parameters) {
    // When
    var function =
        uiscom.api().functions().stream().filter(one -> one.name().equals(name)).findFirst();

    // Then
    assertThat(function.orElseThrow().parameters().stream().map(Parameter::name))
        .containsExactly(parameters.isEmpty() ? new String[0] : parameters.split(" "));
  }

  private Step.Done hear(String body) {
    Step.Ask ask = uiscom.ask("uiscom_employee_call", "hub-42", EMPLOYEE_CALL);
    return (Step.Done) ask.hearing().hear(answer(200, body));
  }

  private static JsonNode withId(int id, ApiRequest request) {
    return ((ObjectNode) json(request.body())).put("id", id);
  }
}
