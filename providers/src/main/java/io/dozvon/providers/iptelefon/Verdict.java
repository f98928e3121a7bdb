package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a call came out.
 *
 * @param status the provider's own word that was believed
 * @param otherStatus another one that it sent besides
 * @param inferredBy the field that told, where it was no status
 */
record Verdict(
    Optional<Outcome> outcome,
    Optional<String> status,
    Optional<String> otherStatus,
    Optional<String> inferredBy) {

  /**
   * By the status, whatever the flags say: a transfer is an answer only where the status says so,
   * and {@code missed} does no more than confirm one. Without a status that we know, {@code missed}
   * is all there is; of outbound calls it says nothing that anybody has documented.
   */
  static Verdict ofHistory(Fields fields) {
    List<String> words = statuses(fields).toList();
    Optional<String> status = believed(words);
    Optional<String> other =
        words.stream().filter(word -> !status.equals(Optional.of(word))).findFirst();
    boolean told = status.filter(Verdict::knows).isPresent();
    boolean missed =
        IptelefonField.MISSED.isTrue(fields)
            && CallType.of(IptelefonField.CALL_TYPE.text(fields)) == CallType.IN;
    return !told && missed
        ? new Verdict(Optional.of(Outcome.NO_ANSWER), status, other, Optional.of("missed"))
        : new Verdict(status.map(IptelefonStatus::outcome), status, other, Optional.empty());
  }

  /**
   * In the call log a call was answered where there was talk; a status stands there only to filter
   * by, and tells no more than why there was none.
   */
  static Verdict ofLog(Optional<Integer> talkSeconds, Optional<String> disposition) {
    Optional<Outcome> outcome =
        talkSeconds.map(
            talk ->
                talk > 0
                    ? Outcome.ANSWERED
                    : disposition
                        .map(IptelefonStatus::outcome)
                        .filter(why -> why != Outcome.ANSWERED && why != Outcome.UNKNOWN)
                        .orElse(Outcome.NO_ANSWER));
    return new Verdict(
        outcome, Optional.empty(), Optional.empty(), outcome.map(told -> "talktime"));
  }

  /** Whether there is a status of a call that is over. */
  static boolean knowsStatus(Fields fields) {
    return statuses(fields).anyMatch(Verdict::knows);
  }

  /** Whether it is known how the call came out, and not only that it is over. */
  boolean known() {
    return outcome.filter(told -> told != Outcome.UNKNOWN).isPresent();
  }

  boolean answered() {
    return outcome.filter(known -> known == Outcome.ANSWERED).isPresent();
  }

  FactDraft addTo(FactDraft draft) {
    outcome.ifPresent(draft::outcome);
    return draft
        .word("status", status)
        .word("other_status", otherStatus)
        .word("inferred_outcome", inferredBy);
  }

  private static Stream<String> statuses(Fields fields) {
    return Stream.of(IptelefonField.CALL_STATUS, IptelefonField.STATUS)
        .flatMap(field -> field.text(fields).stream());
  }

  /** Of two that disagree, an answer is not undone by a field that was left behind. */
  private static Optional<String> believed(List<String> words) {
    return words.stream()
        .filter(word -> IptelefonStatus.outcome(word) == Outcome.ANSWERED)
        .findFirst()
        .or(() -> words.stream().filter(Verdict::knows).findFirst())
        .or(() -> words.stream().findFirst());
  }

  private static boolean knows(String status) {
    return IptelefonStatus.outcome(status) != Outcome.UNKNOWN;
  }
}
