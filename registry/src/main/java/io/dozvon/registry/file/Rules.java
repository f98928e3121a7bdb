package io.dozvon.registry.file;

import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** What is allowed where in the file. */
final class Rules {

  static final Rule ID = Rule.matching("1 to 64 of A-Z a-z 0-9 _ -", "[A-Za-z0-9_-]{1,64}");
  static final Rule NAME = Rule.matching("a name of 1 to 200 characters", "(?=.*\\S).{1,200}");
  static final Rule TEXT = new Rule("a text", false, text -> true);
  static final Rule LANGUAGE = Rule.oneOf(List.of("ru", "en"));
  static final Rule CALLING_MODE = Rule.oneOf(List.of("off", "app", "api"));
  static final Rule COUNTRY =
      new Rule("a country's code such as RU", false, PhoneReader::knowsCountry);
  static final Rule TIME_ZONE =
      new Rule("a time zone such as Europe/Moscow", false, Rules::isTimeZone);
  static final Rule MESSENGER =
      Rule.matching("a messenger such as whatsapp", "[a-z][a-z0-9_-]{0,31}");
  static final Rule WEBHOOK_KEY =
      Rule.matching("a key of 8 to 200 of A-Z a-z 0-9 . _ ~ -", "[A-Za-z0-9._~-]{8,200}")
          .keptSecret();
  static final Rule ACCESS_TOKEN =
      Rule.matching("a token of 16 to 200 of A-Z a-z 0-9 . _ ~ -", "[A-Za-z0-9._~-]{16,200}")
          .keptSecret();
  static final Rule SECRET =
      Rule.matching(
              "1 to 1000 characters with no space around them",
              "(?!\\s)[^\\p{Cntrl}]{1,1000}(?<!\\s)")
          .keptSecret();
  static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})}");
  static final Rule CREDENTIAL =
      new Rule(
          "a text in quotes, or ${NAME} for a variable of the environment",
          true,
          text ->
              text.startsWith("${")
                  ? REFERENCE.matcher(text).matches()
                  : SECRET.allows().test(text));
  static final Rule NETWORK =
      new Rule(
          "an address or a network such as 192.0.2.0/24 or 2001:db8::/32, with nothing set behind"
              + " the prefix",
          false,
          text -> Network.read(text).isPresent());
  static final Rule CALLBACK_TEXT =
      Rule.matching(
          "1 to 100 characters without ';' or a line break, with no space around them",
          "(?!\\s)[^;\\p{Cntrl}]{1,100}(?<!\\s)");
  static final Rule SCOPE = Rule.oneOf(List.of("deal", "client", "project"));
  static final Rule VARIABLE =
      Rule.matching(
          "a letter, then letters, digits and '_', at most 500", "[A-Za-z][A-Za-z0-9_]{0,499}");
  static final Rule PROVIDER_FIELD =
      Rule.matching("1 to 64 characters without spaces", "\\S{1,64}");

  private Rules() {}

  static Rule phone(PhoneReader numbers) {
    return new Rule(
        "a phone number such as 79004443322",
        false,
        text -> numbers.read(text).kind() == Party.Kind.PHONE);
  }

  /** A line may have a short number as well. */
  static Rule line(PhoneReader numbers) {
    return new Rule(
        "a number such as 74951112233",
        false,
        text ->
            switch (numbers.read(text).kind()) {
              case PHONE, EXTENSION -> true;
              case ANONYMOUS, UNREADABLE -> false;
            });
  }

  private static boolean isTimeZone(String text) {
    try {
      return ZoneId.of(text) != null;
    } catch (DateTimeException noZone) {
      return false;
    }
  }
}
