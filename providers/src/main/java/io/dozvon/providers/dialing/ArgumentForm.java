package io.dozvon.providers.dialing;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.phone.PhoneRule;
import java.util.Optional;

/** Brings one value to the form of its parameter, or tells why it has none. */
record ArgumentForm(PhoneRule rule, PhoneReader numbers) {

  /** Of a value that is not blank. */
  Optional<String> of(Parameter parameter, String value) {
    return switch (parameter.kind()) {
      case CLIENT_PHONE -> clientPhone(value);
      case OWN_NUMBER -> ownNumber(value);
      case ID -> plain(parameter, value).map(id -> Long.toString(Long.parseLong(id)));
      case SHORT_NUMBER, DIGITS, WORD, TEXT -> plain(parameter, value);
    };
  }

  Reason missing(Parameter parameter) {
    Expected expected = Expected.of(parameter.kind(), rule);
    return new Reason(
        "missing-argument",
        parameter.name() + " is missing; expected " + expected.english(),
        "не задан " + parameter.name() + "; ожидается " + expected.russian());
  }

  Reason wrong(Parameter parameter, String value) {
    Expected expected = Expected.of(parameter.kind(), rule);
    return new Reason(
        isPhone(parameter.kind()) ? "phone-format" : "argument-format",
        parameter.name() + ": found " + size(value) + "; expected " + expected.english(),
        parameter.name()
            + ": получено "
            + russianSize(value)
            + "; ожидается "
            + expected.russian());
  }

  private static boolean isPhone(Parameter.Kind kind) {
    return kind == Parameter.Kind.CLIENT_PHONE || kind == Parameter.Kind.OWN_NUMBER;
  }

  private Optional<String> clientPhone(String value) {
    return numbers
        .read(value)
        .phone()
        .filter(phone -> rule.objection(phone).isEmpty())
        .map(Phone::digits);
  }

  /** Some of the numbers of one's own are short. */
  private Optional<String> ownNumber(String value) {
    Party party = numbers.read(value);
    return switch (party.kind()) {
      case PHONE -> party.phone().map(Phone::digits);
      case EXTENSION -> Optional.of(party.raw());
      case ANONYMOUS, UNREADABLE -> Optional.empty();
    };
  }

  private Optional<String> plain(Parameter parameter, String value) {
    boolean fits = Expected.of(parameter.kind(), rule).takes(value);
    return fits ? Optional.of(value) : Optional.empty();
  }

  /** Of a value nothing but this is shown. */
  private static String size(String value) {
    int length = value.length();
    return length + (isDigits(value) ? " digit" : " character") + (length == 1 ? "" : "s");
  }

  private static String russianSize(String value) {
    return (isDigits(value) ? "цифр: " : "знаков: ") + value.length();
  }

  private static boolean isDigits(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
