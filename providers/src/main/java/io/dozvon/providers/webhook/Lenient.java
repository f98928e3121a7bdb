package io.dozvon.providers.webhook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values as providers really write them; what makes no sense is absent, never an error. */
final class Lenient {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,10}(\\.0{1,9})?");
  private static final Pattern SECONDS = Pattern.compile("\\+?([0-9]{1,9})([.,][0-9]{1,12})?");
  private static final Pattern CLOCK =
      Pattern.compile("(?:([0-9]{1,4}):)?([0-9]{1,4}):([0-5]?[0-9])");
  private static final Pattern UNIX =
      Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,12})?([eE]\\+?[0-9]{1,2})?");
  private static final Pattern LINK =
      Pattern.compile(
          "https://[^\\s/?#@\\\\]+(?:[/?#][^\\s\\p{Cntrl}<>\"]*)?", Pattern.CASE_INSENSITIVE);

  /** A call that lasts longer than this is a mistake. */
  private static final long LONGEST_CALL = Duration.ofDays(30).toSeconds();

  private static final BigDecimal YEAR_2000 = new BigDecimal("946684800");
  private static final BigDecimal YEAR_2100 = new BigDecimal("4102444800");
  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_LINK = 2_048;

  private Lenient() {}

  /**
   * Whether a value says nothing: empty, the word null, a template that was not filled in, or the
   * field's own name.
   */
  static boolean missing(String name, String value) {
    return value.isEmpty()
        || value.equalsIgnoreCase("null")
        || value.equals(name)
        || (value.startsWith("{{") && value.endsWith("}}"));
  }

  /** Without surrounding space, and without quotes that were sent as part of the value. */
  static String bare(String value) {
    String stripped = value.strip();
    boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
    return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
  }

  static Optional<Integer> integer(String text) {
    if (text.length() > LONGEST_NUMBER || !INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    long value = new BigDecimal(text).longValue();
    return value == (int) value ? Optional.of((int) value) : Optional.empty();
  }

  /** A duration: whole or broken seconds, {@code MM:SS} or {@code HH:MM:SS}. */
  static Optional<Integer> seconds(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    Matcher plain = SECONDS.matcher(text);
    if (plain.matches()) {
      return sane(Long.parseLong(plain.group(1)));
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return Optional.empty();
    }
    long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
    return sane(
        hours * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3)));
  }

  private static Optional<Integer> sane(long seconds) {
    return seconds <= LONGEST_CALL ? Optional.of((int) seconds) : Optional.empty();
  }

  /** Seconds, or milliseconds, since 1970; zero and other times before all telephony are none. */
  static Optional<Instant> unixTime(String text) {
    if (text.length() > LONGEST_NUMBER || !UNIX.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal sent = new BigDecimal(text);
    BigDecimal seconds = sent.compareTo(YEAR_2100) > 0 ? sent.divide(THOUSAND) : sent;
    if (seconds.compareTo(YEAR_2000) < 0 || seconds.compareTo(YEAR_2100) > 0) {
      return Optional.empty();
    }
    long whole = seconds.longValue();
    BigDecimal fraction = seconds.subtract(BigDecimal.valueOf(whole));
    return Optional.of(Instant.ofEpochSecond(whole, fraction.movePointRight(9).longValue()));
  }

  static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "on" -> Optional.of(true);
      case "false", "0", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * A link that may be followed: https only. One that arrives still percent-encoded is decoded once
   * more; words such as {@code unknown} and {@code 0} are no links.
   */
  static Optional<String> link(String text) {
    boolean encoded = text.regionMatches(true, 0, "https%3A", 0, 8);
    String link = encoded ? PercentText.decode(text, StandardCharsets.UTF_8).strip() : text;
    return link.length() <= LONGEST_LINK && LINK.matcher(link).matches()
        ? Optional.of(link)
        : Optional.empty();
  }
}
