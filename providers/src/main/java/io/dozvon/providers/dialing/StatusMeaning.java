package io.dozvon.providers.dialing;

/**
 * What the status of an answer tells where its body tells nothing, such as the page of a proxy.
 * Only what was certainly turned away before it was looked at counts as refused.
 */
public enum StatusMeaning {
  /** Who asks is not let in. */
  NO_ACCESS,
  /** Nothing is at the address. */
  ABSENT,
  /** It is at another address. */
  MOVED,
  /** What was asked is not to be asked so. */
  REFUSED,
  /** Too much was asked, or at the wrong time. */
  BUSY,
  /** It may have been carried out. */
  UNCLEAR;

  /** Of that answer. */
  public static StatusMeaning of(ApiAnswer answer) {
    int status = answer.status();
    return switch (status) {
      case 401, 403 -> NO_ACCESS;
      case 404, 410 -> ABSENT;
      // Others may lead on from what was done.
      case 301, 307, 308 -> MOVED;
      case 429 -> BUSY;
      // Without a time it may be any part that is missing, also one behind the part that calls.
      case 503 -> RetryAfter.of(answer).isPresent() ? BUSY : UNCLEAR;
      // It took too long to arrive, and nobody knows how much of it did.
      case 408 -> UNCLEAR;
      default -> status >= 400 && status < 500 ? REFUSED : UNCLEAR;
    };
  }
}
