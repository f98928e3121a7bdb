package io.dozvon.providers.uiscom;

import io.dozvon.providers.Report;
import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was sent, for people to read in the dialogue: a line for each field that says something. Not
 * the body itself, for in a broken one nothing tells where a secret ends; whatever opens a door is
 * masked. Phones stay, since it is the customer's own dialogue.
 */
final class Excerpt {

  static final String MASK = "***";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 1_000;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  /** What a customer calls a key is up to the customer. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?iu)token|secret|passw|pwd|login|auth|credential|signature|hash|cookie|key$|ключ|пароль");

  /** Also with a user and a password, and with slashes escaped for JSON or for a query. */
  static final Pattern LINK =
      Pattern.compile(
          "(?i)(https?(?::|%3A)(?:\\\\?/|%2F){2})(?:[^\\s\"/@]*+@)?([\\w.-]*+)[^\\s\"]*+");

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private Excerpt() {}

  /** At most {@link Report#LONGEST_BODY} characters, in whole lines. */
  static String of(Fields sent) {
    StringBuilder text = new StringBuilder();
    for (String line : sent.names().stream().flatMap(name -> line(name, sent)).toList()) {
      if (text.length() + line.length() >= Report.LONGEST_BODY) {
        return text.append('…').toString();
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    return text.toString();
  }

  private static Stream<String> line(String name, Fields sent) {
    List<String> values = sent.all(name);
    return values.isEmpty() || name.length() > LONGEST_NAME
        ? Stream.empty()
        : Stream.of(tidy(name) + ": " + shown(name, values));
  }

  private static String shown(String name, List<String> values) {
    if (isSecret(name)) {
      return MASK;
    }
    boolean media = isMedia(name);
    String shown =
        values.stream().map(value -> masked(value, media)).collect(Collectors.joining(", "));
    return shown.length() <= LONGEST_VALUE ? shown : cut(shown) + "…";
  }

  /** With the names of the objects around it: any of them may say that it is a secret. */
  static boolean isSecret(String name) {
    return SECRET.matcher(SEPARATORS.matcher(name).replaceAll("")).find();
  }

  static boolean isMedia(String name) {
    return UiscomField.RECORDING.goesBy(UiscomField.plain(name));
  }

  /** Of a recording a hash or the end of a link is as good as the link. */
  private static String masked(String value, boolean media) {
    Matcher link = LINK.matcher(value);
    boolean onlyALink = link.lookingAt() && link.end() == value.length();
    return media && !onlyALink ? MASK : tidy(link.replaceAll("$1$2/" + MASK));
  }

  /** Never through a letter that takes two chars. */
  private static String cut(String text) {
    boolean insideLetter = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
    return text.substring(0, insideLetter ? LONGEST_VALUE - 1 : LONGEST_VALUE);
  }

  private static String tidy(String text) {
    return LINE_BREAKS.matcher(text).replaceAll(" ");
  }
}
