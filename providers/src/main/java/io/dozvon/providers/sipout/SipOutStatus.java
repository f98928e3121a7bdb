package io.dozvon.providers.sipout;

import io.dozvon.contracts.call.Outcome;
import java.util.Locale;

/** Which outcome a status means. The guide names three and leaves the list open. */
final class SipOutStatus {

  private SipOutStatus() {}

  static Outcome outcome(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "success" -> Outcome.ANSWERED;
      case "busy" -> Outcome.BUSY;
      case "missed" -> Outcome.NO_ANSWER;
      default -> Outcome.UNKNOWN;
    };
  }
}
