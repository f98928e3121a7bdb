package io.dozvon.contracts.phone;

import java.util.regex.Pattern;

/** Makes text fit for logs, consoles and error messages: no whole phone number survives. */
public final class Masking {

  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![\\p{Alnum}_])\\+?\\d(?:[ ().-]{0,2}\\d){6,}(?![\\p{Alnum}_])|\\d{11,}");

  private static final Pattern LINK = Pattern.compile("(https?://[^/\\s\"]+)[^\\s\"]*");

  private Masking() {}

  /** Keeps the first four and the last two characters: enough to recognise, not to call. */
  public static String phone(String number) {
    int length = number.length();
    if (length < 7) {
      return "*".repeat(length);
    }
    return number.substring(0, 4) + "*".repeat(length - 6) + number.substring(length - 2);
  }

  /**
   * Masks every number of seven or more digits in a text, however it is punctuated, and eleven
   * digits in a row even inside a word; shorter runs inside a word are parts of ids.
   */
  public static String phonesIn(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(number -> phone(number.group()));
  }

  /**
   * Masks what must not be shown to just anybody: phones, and all of a link but its host, since a
   * link to a recording often opens it.
   */
  public static String confidentialIn(String text) {
    return phonesIn(LINK.matcher(text).replaceAll("$1/***"));
  }
}
