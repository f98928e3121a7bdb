package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is answered as the provider does, and places no call. */
class RefusedOrdersTest {

  private final ExchangeForTest asked = new ExchangeForTest();

  @AfterEach
  void close() {
    asked.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sipuni | 7234f4d3 | 7234f4d4 | 401 | \"success\":false",
        "sipuni | 79004443322 | 79004443323 | 401 | \"success\":false",
        "sipuni | user=012345 | user=12345 | 401 | \"success\":false",
        "sipuni | call_number | call_nobody | 404 | <html>",
        "iptelefon | 46febcc3 | 46febcc4 | 200 | \"code\":\"error\"",
        "iptelefon | src=346&dst=79004443322 | dst=79004443322&src=346 | 200 | access denied",
        "sipout | 0123456789abcdef | 0123456789abcdee | 403 | error",
        "sipout | ac=1234567 | ac=1234568 | 403 | error",
        "sipout | 79004443322 | 8-900-444 | 400 | error",
        "sipout | c2c? | call?ext=199& | 400 | error",
        "novofon | OTgzY2Y | OTgzY2Z | 401 | Not authorized",
        "novofon | k3y: | another: | 401 | Not authorized",
        "novofon | to=79004443322 | to=79004443323 | 401 | Not authorized",
        "novofon 2.0 | secret00000000000000 | NOT-A-REAL-TOKEN | 200 | access_token_invalid",
        "novofon 2.0 | 300103 | 100203 | 200 | employee_not_found"
      })
  void ofEachProviderInItsWay(String name, String part, String other, int status, String answer)
      throws Exception {
    HttpResponse<String> response = asked.ask(Request.named(name).with(part, other));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(answer);
    assertThat(asked.exchange().placed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"jsonrpc\" | { | -32700 | parse_error | null",
        "\"2.0\" | \"1.0\" | -32600 | invalid_request | null",
        "\"id\":\"hub-42\" | \"id\":null | -32099 | notifications_not_supported | null",
        "employee_call | nobody_call | -32601 | method_not_found | null",
        "NOT-A-REAL-TOKEN | ANOTHER | -32001 | access_token_invalid | null",
        "\"id\":100203 | \"id\":\"100203\" | -32602 | data_type_error | \"employee.id\"",
        "\"id\":100203 | \"phone_number\":\"101\" | -32602 | required_parameter_missed | \"employee.id\"",
        "\"id\":100203 | \"id\":100299 | -32602 | employee_not_found | \"employee.id\"",
        "\"contact\":\"7 | \"contact\":\"+7 | -32602 | invalid_parameter_value | \"contact\"",
        "\"first_call\":\"employee\" | \"first_call\":\"boss\" | -32602 | invalid_parameter_value | \"first_call\"",
        "\"first_call\" | \"last_call\" | -32602 | unexpected_parameters | \"last_call\"",
        "\"switch_at_once\":false | \"switch_at_once\":\"false\" | -32602 | data_type_error | \"switch_at_once\"",
        "74951112233 | 74951112234 | -32007 | virtual_phone_number_not_found | null"
      })
  void ofTheJsonRpcByMnemonicAndField(
      String part, String other, int code, String mnemonic, String field) throws Exception {
    HttpResponse<String> response = asked.ask(Request.uiscom().with(part, other));

    assertThat(response.body())
        .contains(
            "\"error\":{\"code\":" + code + ",",
            "\"mnemonic\":\"" + mnemonic + "\"",
            "\"field\":" + field);
    assertThat(asked.exchange().placed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-11-20 12:00:00 | today | invalid_parameter_value | \"offline_messages.date_time\"",
        "50001 | \"50001\" | data_type_error | \"offline_messages.site_id\"",
        "\"message\" | \"text\" | unexpected_parameters | \"offline_messages.text\""
      })
  void ofARequestThatIsUploadedByTheFieldWithinIt(
      String part, String other, String mnemonic, String field) throws Exception {
    Request upload =
        new Request(
            "uiscom",
            "POST",
            "/v2.0",
            Map.of(),
            "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"upload.offline_messages\",\"params\":{"
                + "\"access_token\":\"NOT-A-REAL-TOKEN\",\"offline_messages\":[{"
                + "\"date_time\":\"2026-11-20 12:00:00\",\"phone\":\"79004443322\","
                + "\"message\":\"Перезвоните\",\"site_id\":50001}]}}");

    HttpResponse<String> response = asked.ask(upload.with(part, other));

    assertThat(response.body()).contains("\"mnemonic\":\"" + mnemonic + "\"", field);
  }

  @Test
  void manyAtOnceAreOneTooMany() throws Exception {
    Request one = Request.uiscom();

    HttpResponse<String> response = asked.ask(one.with(one.body(), "[" + one.body() + "]"));

    assertThat(response.body()).contains("batch_opreations_not_supported");
  }

  @Test
  void whoHasNoPointsLeftIsToldWhenThereAreMore() throws Exception {
    asked.exchange().allow(1);
    asked.ask(Request.uiscom());

    HttpResponse<String> response = asked.ask(Request.uiscom());

    assertThat(response.body())
        .contains("\"code\":-32029", "limit_exceeded", "\"minute_remaining\":0", "minute_reset");
    assertThat(asked.exchange().placed()).hasSize(1);
  }

  @Test
  void whatIsRefusedCostsNoPoint() throws Exception {
    asked.exchange().allow(1);
    asked.ask(Request.uiscom().with("100203", "100299"));

    HttpResponse<String> response = asked.ask(Request.uiscom());

    assertThat(response.body()).contains("\"result\"", "\"minute_remaining\":0");
  }

  @Test
  void whereNoProviderIsThereIsNothing() throws Exception {
    HttpResponse<String> response = asked.ask(Request.sipuni().with("/api/", "/v9/"));

    assertThat(response.statusCode()).isEqualTo(404);
  }
}
