package io.dozvon.providers.dialing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long an answer asks to wait: a second to an hour. */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** In seconds or as a date; empty where it is neither. */
  static Optional<Duration> of(ApiAnswer answer, Instant now) {
    return answer.header("retry-after").map(String::strip).flatMap(text -> read(text, now));
  }

  private static Optional<Duration> read(String text, Instant now) {
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(within(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      Instant at = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Optional.of(within(Duration.between(now, at)));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration asked) {
    Duration least = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    return least.compareTo(LONGEST) > 0 ? LONGEST : least;
  }
}
