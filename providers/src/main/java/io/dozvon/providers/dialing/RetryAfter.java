package io.dozvon.providers.dialing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long an answer asks to wait: a second to an hour. */
public final class RetryAfter {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** Empty where it does not, or in a way that nobody can read. */
  public static Optional<Duration> of(ApiAnswer answer) {
    Optional<String> asked = answer.header("retry-after").map(String::strip);
    return asked
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .or(() -> asked.flatMap(RetryAfter::date).flatMap(date -> since(answer, date)))
        .map(RetryAfter::within);
  }

  /** By the clock of whoever asks, which need not be ours. */
  private static Optional<Duration> since(ApiAnswer answer, Instant date) {
    return answer
        .header("date")
        .flatMap(text -> date(text.strip()))
        .map(now -> Duration.between(now, date));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration asked) {
    Duration least = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    return least.compareTo(LONGEST) > 0 ? LONGEST : least;
  }
}
