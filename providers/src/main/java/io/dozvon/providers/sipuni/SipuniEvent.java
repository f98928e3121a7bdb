package io.dozvon.providers.sipuni;

import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/** What an event number means. */
enum SipuniEvent {
  START,
  ANSWER,
  END,
  LEG_END,
  /** A matter of the provider's own: the income call, the web phone. */
  INTERNAL,
  /** A number that nobody has documented; the provider's guide says to ignore it. */
  UNHEARD_OF;

  static SipuniEvent of(int number) {
    return switch (number) {
      case 1 -> START;
      case 2 -> END;
      case 3 -> ANSWER;
      case 4 -> LEG_END;
      case 5, 6 -> INTERNAL;
      default -> UNHEARD_OF;
    };
  }

  /** Without a number: only an end has a status, and only a transferred leg's names who did it. */
  static Optional<SipuniEvent> inferred(Fields fields) {
    boolean transferred = fields.text("transfer_from").isPresent();
    return fields.text(SipuniReader.STATUS).map(status -> transferred ? LEG_END : END);
  }
}
