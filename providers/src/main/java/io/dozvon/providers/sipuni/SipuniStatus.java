package io.dozvon.providers.sipuni;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.CallbackOutcome;
import java.util.Locale;

/** Which outcome a status means. */
final class SipuniStatus {

  private SipuniStatus() {}

  static Outcome outcome(String status) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "ANSWER" -> Outcome.ANSWERED;
      case "BUSY" -> Outcome.BUSY;
      case "NOANSWER" -> Outcome.NO_ANSWER;
      case "CANCEL" -> Outcome.CANCELLED;
      case "CONGESTION" -> Outcome.CONGESTION;
      case "CHANUNAVAIL" -> Outcome.UNAVAILABLE;
      default -> Outcome.UNKNOWN;
    };
  }

  static CallbackOutcome callbackOutcome(String status) {
    return CallbackOutcome.neutral(outcome(status)).orElse(CallbackOutcome.MISSED);
  }
}
