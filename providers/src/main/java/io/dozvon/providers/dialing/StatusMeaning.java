package io.dozvon.providers.dialing;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the status of an answer tells where its body tells nothing, such as the page of a proxy.
 * Only what was certainly turned away before it was looked at counts as refused.
 */
public enum StatusMeaning {
  /** Who asks is not let in. */
  NO_ACCESS,
  /** What was asked is not there, or not to be asked so. */
  REFUSED,
  /** Too much was asked. */
  TOO_MANY,
  /** It may have been carried out. */
  UNCLEAR;

  private static final String RETRY_AFTER = "retry-after";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Of that answer. */
  public static StatusMeaning of(ApiAnswer answer) {
    int status = answer.status();
    return switch (status) {
      case 401, 403 -> NO_ACCESS;
      case 429 -> TOO_MANY;
      // Without a time it may be any part that is missing, also one behind the part that calls.
      case 503 -> answer.header(RETRY_AFTER).isPresent() ? TOO_MANY : UNCLEAR;
      // Others may lead on from what was done.
      case 301, 307, 308 -> REFUSED;
      // It arrived in part, and nobody knows in which.
      case 408 -> UNCLEAR;
      default -> status >= 400 && status < 500 ? REFUSED : UNCLEAR;
    };
  }

  /** How long an answer asks to wait. */
  public static Duration retryAfter(ApiAnswer answer, Duration otherwise) {
    return answer
        .header(RETRY_AFTER)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
        .map(asked -> asked.compareTo(LONGEST) < 0 ? asked : LONGEST)
        .orElse(otherwise);
  }
}
