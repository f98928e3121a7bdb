package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import java.util.List;
import java.util.Optional;

/** How rulings look on the outside; ids derive from the call event, so a re-run repeats them. */
final class Answers {

  private final DeadLetters deadLetters;

  Answers(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  Output matched(CallEvent event, Match match) {
    return new Output.Matched(new MatchedCall(id(event, "matched"), event, match));
  }

  /** Another client has the call now; who had it hears of that. */
  Output takenAway(CallEvent event, Match former) {
    CallEvent moved =
        new CallEvent(
            Digest.of(event.eventId(), "moved-from", former.client()),
            Happening.MOVED,
            event.occurredAt(),
            event.receivedAt(),
            event.origin(),
            true,
            event.call(),
            List.of(Wish.REMATCH),
            event.late(),
            event.mergedInto());
    return matched(moved, former);
  }

  Output settled() {
    return new Output.Refused(Optional.empty());
  }

  Output unmatched(CallEvent event, Ruling.Without without) {
    return new Output.Unmatched(
        new UnmatchedCall(id(event, "unmatched"), event, without.reason(), without.explanation()));
  }

  Output written(Client client) {
    return new Output.Written(Optional.of(client));
  }

  DeadLetter unknownProject(String key, CallEvent event) {
    return deadLetters.unknownProject(key, event);
  }

  private static String id(CallEvent event, String what) {
    return Digest.of(event.eventId(), what);
  }
}
