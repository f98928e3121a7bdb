package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import java.util.Locale;
import java.util.Set;

/**
 * Which outcome a reason means, by the groups of the calls report; the values of {@code
 * lost_reason} are not published and probably the same. A word that nobody knows is of a call that
 * was not answered.
 */
final class FinishReason {

  private static final Set<String> ANSWERED =
      Set.of("operator_disconnects", "subscriber_disconnects", "transfer_disconnects");

  private static final Set<String> BUSY =
      Set.of(
          "operator_busy",
          "subscriber_busy",
          "employee_busy",
          "employee_busy_after_call",
          "operator_channels_busy");

  /** Refused, or a matter of set-up or money: the call could not be made. */
  private static final Set<String> FAILED =
      Set.of(
          "numa_in_black_list",
          "numa_in_spam_list",
          "numa_dnd_interval",
          "locked_numb",
          "no_active_scenario",
          "numb_not_exists",
          "not_enough_money",
          "no_money",
          "limit_exceeded");

  private FinishReason() {}

  static Outcome outcome(String reason) {
    String word = reason.toLowerCase(Locale.ROOT);
    if (ANSWERED.contains(word)) {
      return Outcome.ANSWERED;
    }
    if (BUSY.contains(word)) {
      return Outcome.BUSY;
    }
    if (word.startsWith("employee_status_")) {
      return Outcome.UNAVAILABLE;
    }
    return FAILED.contains(word) || word.contains("_not_allowed")
        ? Outcome.FAILED
        : Outcome.NO_ANSWER;
  }

  /** Of a call that is known to be lost: who hung up does not make it an answered one. */
  static Outcome ofLost(String reason) {
    Outcome outcome = outcome(reason);
    return outcome == Outcome.ANSWERED ? Outcome.NO_ANSWER : outcome;
  }
}
