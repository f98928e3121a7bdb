package io.dozvon.providers.uiscom;

import static io.dozvon.providers.dialing.Orders.answer;
import static io.dozvon.providers.dialing.Orders.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Conclusion.Unknown;
import io.dozvon.providers.dialing.Orders;
import io.dozvon.providers.dialing.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineMessagesTest {

  private static final String FUNCTION = "uiscom_offline_messages";

  private final Orders uiscom = Orders.of("uiscom", Map.of());

  @Test
  void aRequestIsUploadedWithTheTimeOfTheCabinetAndTheIdOfTheCommand() {
    // Given
    Map<String, String> arguments =
        Map.of(
            "name", "Анна", "phone", "79004443322", "message", "Перезвоните", "site_id", "50001");

    // When
    ApiRequest request = uiscom.ask(FUNCTION, "lead-1", arguments).request();

    // Then
    assertThat(request.address()).hasToString("https://dataapi.uiscom.ru/v2.0");
    assertThat(request.repeatable()).isFalse();
    assertThat(((ObjectNode) json(request.body())).put("id", 8))
        .isEqualTo(
            json(
                """
                {"jsonrpc":"2.0","id":8,"method":"upload.offline_messages","params":{\
                "access_token":"not-a-real-apiKey","offline_messages":[{\
                "date_time":"2026-11-20 12:00:00","name":"Анна","phone":"79004443322",\
                "message":"Перезвоните","site_id":50001,"ext_id":"lead-1"}]}}"""));
  }

  @Test
  void aNamelessClientIsNotGivenAName() {
    // When
    JsonNode message = sent(Map.of("site_id", "50001"));

    // Then
    assertThat(message.has("name")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "50001,,, site_id, 50001",
    ", 401745,, campaign_id, 401745",
    ",, 99001122, visitor_session_id, 99001122",
    "50001, -1,, site_id, 50001"
  })
  void exactlyOneIdIsSentAsANumber(
      String site, String campaign, String session, String field, long id) {
    // When
    JsonNode message = sent(origin(site, campaign, session));

    // Then
    assertThat(message.path(field)).isEqualTo(json("{\"id\":" + id + "}").path("id"));
    assertThat(message.size()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    ",,, origin-missing, site_id",
    "50001, 401745,, origin-ambiguous, only one",
    "50001,, 99001122, origin-ambiguous, only one",
    ", 401745, 99001122, origin-ambiguous, only one",
    "50001, -1, 99001122, origin-ambiguous, only one",
    ", -1, 99001122, origin-ambiguous, only one",
    ", -1,, origin-not-sent, site_id",
    "-1,,, origin-not-sent, site_id",
    "-1, -1,, origin-not-sent, site_id",
    ",, -1, origin-not-sent, Comagic.getSessionId()",
    ",, abc, origin-not-sent, Comagic.getSessionId()",
    ",, 123456789012345678901234567890, origin-not-sent, Comagic.getSessionId()"
  })
  void whatIsNotExactlyOneIdIsRefusedWithAnExplanation(
      String site, String campaign, String session, String code, String hint) {
    // When
    Conclusion conclusion = refused(origin(site, campaign, session));

    // Then
    assertThat(((Refused) conclusion).reason().code()).isEqualTo(code);
    assertThat(((Refused) conclusion).reason().english()).contains(hint);
  }

  @Test
  void withoutAPhoneNothingIsUploaded() {
    // Given
    Map<String, String> arguments = Map.of("message", "Перезвоните", "site_id", "50001");

    // When
    Step step = uiscom.plan(FUNCTION, "lead-1", arguments);

    // Then
    Refused refused = (Refused) ((Step.Done) step).conclusion();
    assertThat(refused.reason().code()).isEqualTo("phone-missing");
  }

  @Test
  void anUploadedRequestIsNoCall() {
    // When
    Conclusion conclusion = hear("{\"result\":{\"data\":[{\"id\":12}],\"metadata\":{}}}");

    // Then
    assertThat(((Accepted) conclusion).providerCallId()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"result\":{\"data\":[]}}",
        "{\"result\":{\"data\":[{\"id\":true}]}}",
        "{\"result\":{}}",
        "{\"error\":{\"data\":{\"mnemonic\":\"internal_error\"}}}",
        "<html></html>"
      })
  void whatIsNoAnswerMayHaveBeenUploaded(String body) {
    // When
    Conclusion conclusion = hear(body);

    // Then
    assertThat(conclusion).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "component_disabled, Загрузка коммуникаций из внешних систем",
    "method_component_disabled, Загрузка коммуникаций из внешних систем",
    "parameter_component_disabled, Загрузка коммуникаций из внешних систем",
    "tariff_restrictions, менеджера UIS",
    "entity_not_found, Comagic.getSessionId()",
    "duplicate_entity, ничего не добавлено",
    "invalid_date_time, часовой пояс",
    "data_limit_exceeded, сократите",
    "campaign_is_inactive, site_id",
    "already_in_use, id",
    "date_interval_limit_reached, Dozvon",
    "sort_prohibited, Dozvon",
    "filter_prohibited, Dozvon",
    "error, не говоря почему",
    "ip_not_whitelisted, 62.84.125.172"
  })
  void everyErrorSaysWhatToDo(String mnemonic, String hint) {
    // When
    Conclusion conclusion =
        hear("{\"error\":{\"code\":-32602,\"data\":{\"mnemonic\":\"" + mnemonic + "\"}}}");

    // Then
    Refused refused = (Refused) conclusion;
    assertThat(refused.reason().code()).isEqualTo(mnemonic.replace('_', '-'));
    assertThat(refused.reason().russian()).contains(hint);
  }

  private JsonNode sent(Map<String, String> origin) {
    ApiRequest request = uiscom.ask(FUNCTION, "lead-1", with(origin)).request();
    return json(request.body()).path("params").path("offline_messages").path(0);
  }

  private Conclusion refused(Map<String, String> origin) {
    return ((Step.Done) uiscom.plan(FUNCTION, "lead-1", with(origin))).conclusion();
  }

  private Conclusion hear(String body) {
    Step.Ask ask = uiscom.ask(FUNCTION, "lead-1", with(Map.of("site_id", "50001")));
    return ((Step.Done) ask.hearing().hear(answer(200, body))).conclusion();
  }

  private static Map<String, String> with(Map<String, String> origin) {
    Map<String, String> arguments = new HashMap<>(origin);
    arguments.put("message", "Перезвоните");
    arguments.put("phone", "79004443322");
    return arguments;
  }

  private static Map<String, String> origin(String site, String campaign, String session) {
    Map<String, String> origin = new HashMap<>();
    origin.put("site_id", site);
    origin.put("campaign_id", campaign);
    origin.put("visitor_session_id", session);
    origin.values().removeIf(id -> id == null);
    return origin;
  }
}
