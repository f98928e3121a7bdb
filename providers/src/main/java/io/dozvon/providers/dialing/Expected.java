package io.dozvon.providers.dialing;

import io.dozvon.contracts.phone.PhoneRule;
import java.util.regex.Pattern;

/** What a parameter takes, as a pattern and in words that complete "expected …". */
record Expected(Pattern pattern, String english, String russian) {

  private static final Expected ANY_PHONE =
      new Expected(
          ".+",
          "a phone number with its country code, 11 digits or more, such as 79004443322",
          "номер телефона с кодом страны, от 11 цифр, например 79004443322");

  private static final Expected PHONE_OF_SEVEN =
      new Expected(
          ".+",
          "a phone number of exactly 11 digits that starts with 7, such as 79004443322",
          "номер телефона ровно из 11 цифр, первая 7, например 79004443322");

  private static final Expected OWN_NUMBER =
      new Expected(
          ".+",
          "a number of your own at the provider, such as 74951112233",
          "ваш собственный номер у провайдера, например 74951112233");

  private static final Expected SHORT_NUMBER =
      new Expected("[0-9]{2,6}", "2 to 6 digits, such as 201", "от 2 до 6 цифр, например 201");

  private static final Expected DIGITS = new Expected("[0-9]{1,32}", "digits", "только цифры");

  private static final Expected ID = new Expected("-?[0-9]{1,18}", "a whole number", "целое число");

  private static final Expected WORD =
      new Expected(
          "[A-Za-z0-9_-]{1,128}",
          "letters, digits and dashes, such as 000-430122",
          "буквы, цифры и дефисы, например 000-430122");

  private static final Expected TEXT =
      new Expected(
          "(?s).{1,10000}", "a text of at most 10000 characters", "текст не длиннее 10000 знаков");

  private Expected(String pattern, String english, String russian) {
    this(Pattern.compile(pattern), english, russian);
  }

  static Expected of(Parameter.Kind kind, PhoneRule rule) {
    return switch (kind) {
      case CLIENT_PHONE -> rule == PhoneRule.ONLY_SEVEN ? PHONE_OF_SEVEN : ANY_PHONE;
      case OWN_NUMBER -> OWN_NUMBER;
      case SHORT_NUMBER -> SHORT_NUMBER;
      case DIGITS -> DIGITS;
      case ID -> ID;
      case WORD -> WORD;
      case TEXT -> TEXT;
    };
  }

  boolean takes(String value) {
    return pattern.matcher(value).matches();
  }
}
