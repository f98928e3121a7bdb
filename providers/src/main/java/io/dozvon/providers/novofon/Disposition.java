package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.webhook.Fields;
import java.util.Locale;
import java.util.Optional;

/** How a call came out, in the provider's word, and how long was talked. */
record Disposition(Optional<String> word, Optional<Integer> talkSeconds) {

  static Disposition of(Fields fields) {
    Optional<String> word = fields.text("disposition");
    Optional<Integer> duration = fields.seconds("duration");
    // Sent for unanswered calls too. Without a word an answer that was seen may yet make it talk.
    Optional<Integer> talk =
        word.isEmpty()
            ? duration
            : switch (outcome(word.get())) {
              case ANSWERED -> duration;
              case UNKNOWN -> Optional.empty();
              default -> Optional.of(0);
            };
    return new Disposition(word, talk);
  }

  Optional<Outcome> outcome() {
    return word.map(Disposition::outcome);
  }

  /** The statistics have one more word, and others have seen more spellings. */
  static Outcome outcome(String word) {
    return switch (word.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ')) {
      case "answered" -> Outcome.ANSWERED;
      case "busy" -> Outcome.BUSY;
      case "cancel" -> Outcome.CANCELLED;
      case "no answer", "noanswer" -> Outcome.NO_ANSWER;
      case "failed",
          "call failed",
          "unallocated number",
          "no money",
          "no limit",
          "no day limit",
          "line limit",
          "no money, no limit" ->
          Outcome.FAILED;
      default -> Outcome.UNKNOWN;
    };
  }
}
