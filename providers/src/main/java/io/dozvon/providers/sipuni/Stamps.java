package io.dozvon.providers.sipuni;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.webhook.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * The times of an end. There are no durations: they follow from these times and from that of the
 * answer event, which is the better one where there is one.
 */
record Stamps(Optional<Instant> started, Optional<Instant> answered, Optional<Instant> ended) {

  static Stamps of(Fields fields, Optional<Outcome> outcome) {
    Optional<Instant> ended = fields.unixTime("timestamp");
    Optional<Instant> started =
        fields
            .unixTime("call_start_timestamp")
            .filter(start -> ended.isEmpty() || !start.isAfter(ended.get()));
    boolean answered = outcome.filter(known -> known == Outcome.ANSWERED).isPresent();
    // Sent for unanswered calls too, and before the start: only a time within the call is one.
    Optional<Instant> answer =
        fields
            .unixTime("call_answer_timestamp")
            .filter(time -> answered && within(time, started, ended));
    return new Stamps(started, answer, ended);
  }

  private static boolean within(
      Instant answer, Optional<Instant> started, Optional<Instant> ended) {
    return started.filter(answer::isAfter).isPresent()
        && ended.filter(end -> !answer.isAfter(end)).isPresent();
  }
}
