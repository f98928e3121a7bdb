package io.dozvon.providers.sipout;

import io.dozvon.providers.webhook.Fields;
import java.util.Locale;
import java.util.Optional;

/** What a webhook is about. */
enum SipOutAction {
  DIAL,
  COMPLETE,
  TEXT;

  /** By the word for it; empty for a word that we do not know. */
  static Optional<SipOutAction> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "dial" -> Optional.of(DIAL);
      case "complete" -> Optional.of(COMPLETE);
      case "text" -> Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  /** Without a word for it: only an end has a status, durations and a recording. */
  static Optional<SipOutAction> inferred(Fields fields) {
    boolean end =
        SipOutField.STATUS.text(fields).isPresent()
            || SipOutField.TOTAL_SECONDS.seconds(fields).isPresent()
            || SipOutField.TALK_SECONDS.seconds(fields).isPresent()
            || SipOutField.RECORDING.link(fields).isPresent();
    if (end) {
      return Optional.of(COMPLETE);
    }
    return SipOutField.TEXT.lines(fields).map(text -> TEXT);
  }
}
