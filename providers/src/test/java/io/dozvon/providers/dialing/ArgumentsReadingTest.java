package io.dozvon.providers.dialing;

import static io.dozvon.providers.dialing.Parameter.Kind.CLIENT_PHONE;
import static io.dozvon.providers.dialing.Parameter.Kind.SHORT_NUMBER;
import static io.dozvon.providers.dialing.Parameter.Kind.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.providers.dialing.GivenArguments.Whole;
import io.dozvon.providers.dialing.GivenArguments.Wrong;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsReadingTest {

  private static final BotFunction SCHEME_CALL =
      function(
          Parameter.needed("client_phone", CLIENT_PHONE),
          Parameter.needed("short_employee_phone", SHORT_NUMBER),
          Parameter.optional("tree_code", WORD));

  @Test
  void whatIsGivenInOrderIsReadByTheNamesOfTheGuide() {
    // Given
    List<String> given = List.of("8 (900) 444-33-22", " 201 ", "000-430122");

    // When
    GivenArguments read = reading(SCHEME_CALL).inOrder(given);

    // Then
    assertThat(read)
        .isEqualTo(
            whole(
                Map.of(
                    "client_phone",
                    "79004443322",
                    "short_employee_phone",
                    "201",
                    "tree_code",
                    "000-430122")));
  }

  @Test
  void nothingAndEmptyAreNotGiven() {
    // Given
    List<String> given = Arrays.asList("79004443322", "201", null, "", null);

    // When
    GivenArguments read = reading(SCHEME_CALL).inOrder(given);

    // Then
    assertThat(read)
        .isEqualTo(whole(Map.of("client_phone", "79004443322", "short_employee_phone", "201")));
  }

  @Test
  void namesMayHaveNoValue() {
    // Given
    Map<String, String> given = new HashMap<>();
    given.put("client_phone", "79004443322");
    given.put("short_employee_phone", "201");
    given.put("tree_code", null);

    // When
    GivenArguments read = reading(SCHEME_CALL).byName(given);

    // Then
    assertThat(read)
        .isEqualTo(whole(Map.of("client_phone", "79004443322", "short_employee_phone", "201")));
  }

  @Test
  void everyProblemIsToldAtOnce() {
    // Given
    Map<String, String> given = Map.of("client_phone", "12345", "tree", "1", "9004443322", "");

    // When
    GivenArguments read = reading(SCHEME_CALL).byName(given);

    // Then
    assertThat(english(read))
        .containsExactly(
            "there is no parameter of that name; expected client_phone, short_employee_phone,"
                + " tree_code",
            "there is no parameter 'tree'; expected client_phone, short_employee_phone, tree_code",
            "client_phone: found 5 digits; expected a phone number with its country code, 11"
                + " digits or more, such as 79004443322",
            "short_employee_phone is missing; expected 2 to 6 digits, such as 201");
  }

  @Test
  void severalProblemsAreOneReason() {
    // Given
    Wrong wrong = (Wrong) reading(SCHEME_CALL).inOrder(List.of("", "abc"));

    // When
    Reason reason = wrong.reason();

    // Then
    assertThat(reason)
        .isEqualTo(
            new Reason(
                "missing-argument",
                "client_phone is missing; expected a phone number with its country code, 11 digits"
                    + " or more, such as 79004443322; short_employee_phone: found 3 characters;"
                    + " expected 2 to 6 digits, such as 201",
                "не задан client_phone; ожидается номер телефона с кодом страны, от 11 цифр,"
                    + " например 79004443322; short_employee_phone: получено знаков: 3; ожидается"
                    + " от 2 до 6 цифр, например 201"));
  }

  @Test
  void whatTheFunctionHasNoUseForIsRefused() {
    // Given
    List<String> given = List.of("79004443322", "201", "000-430122", "1");

    // When
    GivenArguments read = reading(SCHEME_CALL).inOrder(given);

    // Then
    assertThat(english(read))
        .containsExactly(
            "found 4 arguments; expected client_phone, short_employee_phone, tree_code");
  }

  @Test
  void aFunctionWithoutParametersTakesNone() {
    // Given
    BotFunction sites = function();

    // When
    GivenArguments read = reading(sites).inOrder(List.of("1"));

    // Then
    assertThat(english(read)).containsExactly("found 1 arguments; expected none");
  }

  @Test
  void whatSomebodyFillsInLaterMayLack() {
    // Given
    ArgumentsReading reading = reading(SCHEME_CALL).lacking(Set.of("client_phone"));

    // When
    GivenArguments read = reading.byName(Map.of("short_employee_phone", "201"));

    // Then
    assertThat(read).isEqualTo(whole(Map.of("short_employee_phone", "201")));
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT_PHONE, +7 (900) 444-33-22, 79004443322",
    "CLIENT_PHONE, 9004443322, 79004443322",
    "OWN_NUMBER, 8 495 111-22-33, 74951112233",
    "OWN_NUMBER, 101, 101",
    "SHORT_NUMBER, 03, 03",
    "DIGITS, 3, 3",
    "DIGITS, 007, 007",
    "ID, -1, -1",
    "ID, 080913, 80913",
    "WORD, 000-430122, 000-430122",
    "TEXT, 'Здравствуйте, 1', 'Здравствуйте, 1'"
  })
  void aValueIsBroughtToTheFormOfItsParameter(Parameter.Kind kind, String given, String canonical) {
    // Given
    BotFunction function = function(Parameter.needed("it", kind));

    // When
    GivenArguments read = reading(function).byName(Map.of("it", given));

    // Then
    assertThat(read).isEqualTo(whole(Map.of("it", canonical)));
  }

  @ParameterizedTest
  @CsvSource({
    "CLIENT_PHONE, 201",
    "CLIENT_PHONE, anonymous",
    "CLIENT_PHONE, 0",
    "CLIENT_PHONE, 79004443322 доб. 5",
    "OWN_NUMBER, none",
    "SHORT_NUMBER, 1",
    "SHORT_NUMBER, 1234567",
    "SHORT_NUMBER, ٢٠١",
    "DIGITS, -1",
    "ID, 1234567890123456789",
    "ID, 1.5",
    "WORD, 000 430122",
    "WORD, a&b"
  })
  void aValueOfAnotherKindIsRefused(Parameter.Kind kind, String given) {
    // Given
    BotFunction function = function(Parameter.needed("it", kind));

    // When
    GivenArguments read = reading(function).byName(Map.of("it", given));

    // Then
    assertThat(english(read)).singleElement().asString().startsWith("it: found ");
  }

  @Test
  void aPhoneThatItsProviderDoesNotTakeIsRefused() {
    // Given
    ArgumentsReading reading =
        ArgumentsReading.of(SCHEME_CALL, PhoneRule.ONLY_SEVEN, PhoneReader.forCountry("RU"));

    // When
    GivenArguments read = reading.inOrder(List.of("+375291234567", "201"));

    // Then
    assertThat(english(read))
        .containsExactly(
            "client_phone: found 13 characters; expected a phone number of exactly 11 digits that"
                + " starts with 7, such as 79004443322");
  }

  private static ArgumentsReading reading(BotFunction function) {
    return ArgumentsReading.of(function, PhoneRule.ANY_COUNTRY, PhoneReader.forCountry("RU"));
  }

  private static BotFunction function(Parameter... parameters) {
    return new BotFunction(
        "some_call",
        BotFunction.Effect.CALL,
        List.of(parameters),
        false,
        (order, account) -> new Step.Done(Conclusion.Accepted.as(Optional.empty()), Duration.ZERO));
  }

  private static Whole whole(Map<String, String> values) {
    return new Whole(new Arguments(values));
  }

  private static List<String> english(GivenArguments read) {
    return read instanceof Wrong wrong
        ? wrong.problems().stream().map(Reason::english).toList()
        : Collections.emptyList();
  }
}
