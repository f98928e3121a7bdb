package io.dozvon.providers.iptelefon;

import io.dozvon.providers.webhook.Fields;
import java.util.Locale;
import java.util.Optional;

/** What a webhook is about. */
enum IptelefonCommand {
  EVENT,
  HISTORY;

  /** By the word for it; empty for a word that we do not know. */
  static Optional<IptelefonCommand> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "event" -> Optional.of(EVENT);
      case "history" -> Optional.of(HISTORY);
      default -> Optional.empty();
    };
  }

  /** Without a word for it: events have states of their own, and the rest only a history knows. */
  static Optional<IptelefonCommand> inferred(Fields fields) {
    if (IptelefonEvent.of(fields).isPresent()) {
      return Optional.of(EVENT);
    }
    boolean end = Verdict.knowsStatus(fields) || IptelefonField.anyOfTheEnd(fields);
    return end ? Optional.of(HISTORY) : Optional.empty();
  }
}
