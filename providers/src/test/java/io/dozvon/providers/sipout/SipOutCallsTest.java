package io.dozvon.providers.sipout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Asked;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SipOut is asked, and what its answers mean: chapters 2 and 3 of what we know of it. */
class SipOutCallsTest {

  private static final String KEY = "key=00000000000000000000000000000000-1795158000&ac=1234567";
  private static final String WIDGET = "https://vpbx.sipout.net/c2c?" + KEY;

  private final SipOutCalls api = new SipOutCalls();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&ph=<номер телефона>",
        "&ph=<Номер телефона>",
        "&ph=<номер+телефона>",
        "&ph=%3C%D0%BD%D0%BE%D0%BC%D0%B5%D1%80%20%D1%82%D0%B5%D0%BB%D0%B5%D1%84%D0%BE%D0%BD%D0%B0%3E",
        "&ph=%3c%d0%bd%d0%be%d0%bc%d0%b5%d1%80+%d1%82%d0%b5%d0%bb%d0%b5%d1%84%d0%be%d0%bd%d0%b0%3e",
        "&ph=<%D0%BD%D0%BE%D0%BC%D0%B5%D1%80%20%D1%82%D0%B5%D0%BB%D0%B5%D1%84%D0%BE%D0%BD%D0%B0>",
        "&ph="
      })
  void theClientsNumberTakesThePlaceThatTheCabinetMarks(String place) {
    // Given
    Account account = Asked.account(api, Map.of("widgetUrl", WIDGET + place), Map.of());

    // When
    ApiRequest request = Asked.request(widgetCall(account));

    // Then
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.address()).hasToString(WIDGET + "&ph=79004443322");
    assertThat(request.repeatable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/call/<номер телефона>/now?x=1, https://a.example/call/79004443322/now?x=1",
    "https://a.example/?ph=&ac=7#top,                 https://a.example/?ph=79004443322&ac=7#top",
    "https://a.example/?a=<номер телефона>&ph=,       https://a.example/?a=79004443322&ph=",
    "https://a.example/?a=<номер телефона>&b=<номер телефона>, https://a.example/?a=79004443322&b=79004443322"
  })
  void whereverThePlaceIs(String widget, String address) {
    // Given
    Account account = Asked.account(api, Map.of("widgetUrl", widget), Map.of());

    // When
    ApiRequest request = Asked.request(widgetCall(account));

    // Then
    assertThat(request.address()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WIDGET,
        WIDGET + "&ph=74951112233",
        WIDGET + "&alph=",
        "vpbx.sipout.net/c2c?ph=",
        "https:///c2c?ph=",
        "https://vpbx.sipout.net/c2c?ph=&x={y}"
      })
  void anAddressWithoutAPlaceIsRefusedBeforeAnythingIsSent(String widget) {
    // Given
    Account account = Asked.account(api, Map.of("widgetUrl", widget), Map.of());

    // When
    Step step = widgetCall(account);

    // Then
    assertThat(Asked.inShort(Asked.conclusion(step))).isEqualTo("refused widget-url");
  }

  @Test
  void withoutAWidgetItIsSaidWhereToGetOne() {
    // Given
    Account account = Asked.account(api, Map.of("apiKey", "k3y"), Map.of());

    // When
    Step step = widgetCall(account);

    // Then
    assertThat(Asked.reason(Asked.conclusion(step)).english())
        .contains("no widgetUrl", "Click2Call", "API-url");
  }

  @ParameterizedTest
  @CsvSource({
    "?to={phone}&from={extension},             ?to=79004443322&from=101",
    "?to={phone}&who={employee},               ?to=79004443322&who=anna",
    "?to={phone}&from={extension}&w={employee}, ?to=79004443322&from=101&w=anna",
    "?to=%7Bphone%7D&from=%7bextension%7d,     ?to=79004443322&from=101"
  })
  void anEmployeeCallGoesToTheAddressThatSipOutGave(String template, String filled) {
    // Given
    Account account =
        Asked.account(api, Map.of("employeeCallUrl", "https://a.example/c" + template), Map.of());

    // When
    ApiRequest request = Asked.request(employeeCall(account, "101"));

    // Then
    assertThat(request.address()).hasToString("https://a.example/c" + filled);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/?to={phone}&who={employee},  '', accepted",
    "https://a.example/?to={phone}&from={extension}, '', refused no-extension",
    "https://a.example/?to={phone},                 101, refused employee-call-url",
    "https://a.example/?from={extension},           101, refused employee-call-url",
    "https://a.example/?to={phone}&e={employee}&{x}, 101, refused employee-call-url",
    "a.example/?to={phone}&e={employee},            101, refused employee-call-url"
  })
  void whatAnEmployeeCallLacksIsTold(String template, String extension, String meaning) {
    // Given
    Account account = Asked.account(api, Map.of("employeeCallUrl", template), Map.of());

    // When
    Step step = employeeCall(account, extension);

    // Then
    assertThat(
            Asked.inShort(
                step instanceof Step.Ask
                    ? Asked.conclusion(step, 200, Map.of(), "")
                    : Asked.conclusion(step)))
        .isEqualTo(meaning);
  }

  @Test
  void withoutAnAddressForEmployeesItIsSaidWhatToSet() {
    // Given
    Account account = Asked.account(api, Map.of("apiKey", "k3y"), Map.of());

    // When
    Step step = employeeCall(account, "101");

    // Then
    assertThat(Asked.reason(Asked.conclusion(step)).english())
        .contains("no employeeCallUrl", "{phone}", "{extension}", "{employee}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | ``                                                                       | accepted",
        "204 | ``                                                                       | accepted",
        "200 | <html>ok</html>                                                          | accepted",
        "200 | {\"result\":\"ok\"}                                                      | accepted",
        "200 | {\"result\":\"bad\",\"err\":\"peer_not_found\",\"err_text\":\"нет номера\"} | refused provider-refused",
        "302 | ``                                                                       | unknown answer-unclear",
        "403 | ``                                                                       | refused access-denied",
        "404 | ``                                                                       | refused wrong-address",
        "429 | ``                                                                       | later 60",
        "504 | ``                                                                       | unknown answer-unclear"
      })
  void anAnswerMeans(int status, String body, String meaning) {
    // Given
    Step asked = widgetCall(Asked.account(api, Map.of("widgetUrl", WIDGET + "&ph="), Map.of()));

    // When
    Conclusion conclusion = Asked.conclusion(asked, status, Map.of(), body);

    // Then
    assertThat(Asked.inShort(conclusion)).isEqualTo(meaning);
  }

  @Test
  void aClickInTheCardNeedsNoFieldOfTheEmployee() {
    // When
    var card = api.cardCall().orElseThrow();

    // Then
    assertThat(card.employeeFields()).isEqualTo(Map.of("extension", Employee.EXTENSION));
    assertThat(card.employeeParameter()).isEqualTo(Optional.of("employee"));
    assertThat(card.function().parameters().stream().filter(parameter -> parameter.needed()))
        .extracting("name")
        .containsExactly("client_phone");
    assertThat(api.functions()).extracting("name").containsExactly("sipout_widget_call");
  }

  private Step widgetCall(Account account) {
    return Asked.step(
        Asked.function(api, "sipout_widget_call"), Map.of("client_phone", "79004443322"), account);
  }

  private Step employeeCall(Account account, String extension) {
    Map<String, String> given = new HashMap<>();
    given.put("client_phone", "79004443322");
    given.put("employee", "anna");
    if (!extension.isEmpty()) {
      given.put("extension", extension);
    }
    return Asked.step(api.cardCall().orElseThrow().function(), given, account);
  }
}
