package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.call.Outcome;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which outcome a status means: three are known of this provider, the others are Asterisk's. */
final class IptelefonStatus {

  /** {@code NO ANSWER}, {@code NO_ANSWER} and {@code NOANSWER} are one word. */
  private static final Pattern GAP = Pattern.compile("[ _-]");

  private IptelefonStatus() {}

  static Outcome outcome(String status) {
    return switch (GAP.matcher(status.toUpperCase(Locale.ROOT)).replaceAll("")) {
      case "ANSWERED", "ANSWER" -> Outcome.ANSWERED;
      case "NOANSWER" -> Outcome.NO_ANSWER;
      case "BUSY" -> Outcome.BUSY;
      case "FAILED" -> Outcome.FAILED;
      case "CONGESTION" -> Outcome.CONGESTION;
      case "CANCEL", "CANCELLED", "CANCELED" -> Outcome.CANCELLED;
      case "CHANUNAVAIL" -> Outcome.UNAVAILABLE;
      default -> Outcome.UNKNOWN;
    };
  }
}
