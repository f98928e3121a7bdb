package io.dozvon.providers.sipout;

import io.dozvon.contracts.call.Direction;
import java.util.Locale;
import java.util.Optional;

/** Which way a call goes. */
final class SipOutDirection {

  private SipOutDirection() {}

  /** By the word for it; without one, the number that was called is sent of inbound calls only. */
  static Direction of(Optional<String> word, boolean hasLine) {
    if (word.isEmpty()) {
      return hasLine ? Direction.INBOUND : Direction.OUTBOUND;
    }
    return switch (word.get().toLowerCase(Locale.ROOT)) {
      case "in", "incoming", "inbound" -> Direction.INBOUND;
      case "out", "outgoing", "outbound" -> Direction.OUTBOUND;
      case "local", "internal" -> Direction.INTERNAL;
      default -> hasLine ? Direction.INBOUND : Direction.UNKNOWN;
    };
  }

  /** A text says little of its call, so the absence of a line proves nothing. */
  static Direction ofText(Optional<String> word, boolean hasLine) {
    return word.isEmpty() && !hasLine ? Direction.UNKNOWN : of(word, hasLine);
  }
}
