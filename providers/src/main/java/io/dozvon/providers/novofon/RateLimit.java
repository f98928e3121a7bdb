package io.dozvon.providers.novofon;

import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many requests are left, and until when.
 *
 * @param usedUp whether v1 said that none is left
 * @param pause until there are more
 */
record RateLimit(boolean usedUp, Duration pause) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Above this a number is a moment, below it is so many seconds from now. */
  private static final long EARLIEST_MOMENT = 1_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  /** The limit is one of a minute, so it never asks for more. */
  static RateLimit of(ApiAnswer answer, Instant askedAt) {
    Duration pause =
        number(answer, "x-ratelimit-reset")
            .map(reset -> until(reset, askedAt))
            .orElseGet(() -> RetryAfter.of(answer).orElse(MINUTE));
    boolean usedUp = number(answer, "x-ratelimit-remaining").filter(left -> left == 0).isPresent();
    return new RateLimit(usedUp, atMostAMinute(pause));
  }

  /** How long nothing should be asked; zero while something may be. */
  Duration rest() {
    return usedUp ? pause : Duration.ZERO;
  }

  private static Duration until(long reset, Instant askedAt) {
    return reset > EARLIEST_MOMENT
        ? Duration.between(askedAt, Instant.ofEpochSecond(reset))
        : Duration.ofSeconds(reset);
  }

  private static Duration atMostAMinute(Duration wait) {
    if (wait.compareTo(MINUTE) > 0) {
      return MINUTE;
    }
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
  }

  private static Optional<Long> number(ApiAnswer answer, String header) {
    return answer
        .header(header)
        .map(String::strip)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Long::valueOf);
  }
}
