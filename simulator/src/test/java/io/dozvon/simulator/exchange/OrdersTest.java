package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.TimedWebhook;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a right request is answered, and what the provider then tells of the call. */
class OrdersTest {

  private final ExchangeForTest asked = new ExchangeForTest();

  @AfterEach
  void close() {
    asked.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sipuni, call_number, '', \"success\":true",
    "iptelefon, call-me, '', \"code\":\"success\"",
    "sipout, c2c, '', ok",
    "novofon, callback, '', \"status\":\"success\"",
    "novofon 2.0, start.employee_call, hub-42, \"id\":\"hub-42\"",
    "uiscom, start.employee_call, hub-42, \"id\":\"hub-42\""
  })
  void aRightOneIsAcceptedAndItsCallIsPlacedAndTold(
      String name, String command, String reference, String answer) throws Exception {
    HttpResponse<String> response = asked.ask(Request.named(name));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains(answer);
    assertThat(asked.exchange().placed())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.command()).isEqualTo(command);
              assertThat(call.client()).isEqualTo("79004443322");
              assertThat(call.reference())
                  .isEqualTo(Optional.of(reference).filter(given -> !given.isEmpty()));
            });
    assertThat(asked.told()).singleElement().satisfies(OrdersTest::isAbout79004443322);
  }

  @Test
  void sipuniRepeatsTheIdThatItAnsweredAtTheEnd() throws Exception {
    HttpResponse<String> response = asked.ask(Request.sipuni());

    String id = Json.read(response.body()).orElseThrow().path("id").asText();
    assertThat(sent().lines().filter(line -> line.startsWith("event=2&")))
        .singleElement()
        .asString()
        .contains("&callbackId=" + id + "&");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
  }

  @Test
  void iptelefonTellsOfTheCallUnderTheIdThatItAnswered() throws Exception {
    HttpResponse<String> response = asked.ask(Request.iptelefon());

    String id = Json.read(response.body()).orElseThrow().path("callid").asText();
    assertThat(asked.told().get(0).webhooks())
        .allSatisfy(
            webhook -> assertThat(webhook.webhook().body()).contains("\"callid\":\"" + id + "\""));
  }

  @Test
  void uiscomTellsOfTheCallUnderTheIdThatItAnsweredAndWithOurs() throws Exception {
    HttpResponse<String> response = asked.ask(Request.uiscom());

    long id = session(response);
    assertThat(asked.told().get(0).webhooks())
        .allSatisfy(
            webhook ->
                assertThat(webhook.webhook().body())
                    .contains(
                        "\"call_session_id\":" + id,
                        "\"external_id\":\"hub-42\"",
                        "\"direction\":\"out\"",
                        "\"call_source\":\"callapi\"",
                        "\"employee_id\":100203"));
  }

  @Test
  void novofonTellsOfBothLegsWithTheShortNumberAndTheClient() throws Exception {
    asked.ask(Request.novofon());

    assertThat(sent())
        .contains("calltype=callback_leg1", "calltype=callback_leg2", "destination=79004443322")
        .contains("internal=100");
  }

  @Test
  void sipoutCallsTheEmployeeWhoIsNamed() throws Exception {
    asked.ask(Request.sipout().with("/c2c?", "/call?ext=103&"));

    assertThat(asked.exchange().placed()).extracting(PlacedCall::command).containsExactly("call");
    assertThat(sent()).contains("\"call_ext\":\"103\"");
  }

  @Test
  void whereNobodyHasTheShortNumberSipuniAcceptsTheCallAndTellsNothing() throws Exception {
    String order = "phone=79004443322&reverse=0&sipnumber=299&user=012345";
    String hash = SipuniReception.hash(Parameters.of(order), "s3cr3t0000");
    Request right = Request.sipuni();

    HttpResponse<String> response = asked.ask(right.with(right.body(), order + "&hash=" + hash));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(asked.exchange().placed()).hasSize(1);
    assertThat(asked.told()).isEmpty();
  }

  @Test
  void iptelefonTakesABearerInsteadOfTheHash() throws Exception {
    Request hashed = Request.iptelefon();
    Request bearing =
        new Request(
            "iptelefon",
            "POST",
            hashed.target(),
            Map.of("Authorization", "Bearer k3y-not-real-0001"),
            "topic=base&method=call-me&src=3&dst=79004443322");

    HttpResponse<String> response = asked.ask(bearing);

    assertThat(response.body()).contains("\"code\":\"success\"");
  }

  @Test
  void whoeverLostAnAnswerFindsTheCallByTheIdThatItGave() throws Exception {
    long id = session(asked.ask(Request.uiscom()));

    HttpResponse<String> response =
        asked.ask(
            new Request(
                "uiscom",
                "POST",
                "/v4.0",
                Map.of(),
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"list.calls\","
                    + "\"params\":{\"access_token\":\"NOT-A-REAL-TOKEN\"}}"));

    assertThat(response.body()).contains("\"call_session_id\":" + id, "\"external_id\":\"hub-42\"");
  }

  private static void isAbout79004443322(Conversation conversation) {
    assertThat(conversation.cue().client()).isEqualTo("79004443322");
    assertThat(conversation.webhooks()).hasSizeGreaterThan(1);
  }

  private static long session(HttpResponse<String> response) {
    return Json.read(response.body())
        .orElseThrow()
        .path("result")
        .path("data")
        .path("call_session_id")
        .asLong();
  }

  private String sent() {
    return asked.told().get(0).webhooks().stream()
        .map(TimedWebhook::webhook)
        .map(webhook -> webhook.query() + webhook.body())
        .collect(Collectors.joining("\n"));
  }
}
