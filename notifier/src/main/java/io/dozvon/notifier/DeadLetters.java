package io.dozvon.notifier;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.deadletter.Refusals;
import java.nio.charset.StandardCharsets;

/** What this stage refuses. */
record DeadLetters(Topic<String, MatchedCall> matchedCalls) {

  static final String TOO_LARGE = "too-large";

  /** A call whose notification no topic would take; under the webhook that caused it. */
  DeadLetter tooLarge(MatchedCall matched, int bytes) {
    CallEvent event = matched.event();
    String key = Keys.of(event.call().project(), matched.match().client());
    return Refusals.refuse(
        NotifierNames.STAGE,
        TOO_LARGE,
        "the notification of call '%s' would have %d bytes, more than topics take"
            .formatted(event.call().id(), bytes),
        Origin.parse(event.origin()),
        event.receivedAt(),
        key.getBytes(StandardCharsets.UTF_8),
        matchedCalls.valueSerde().serializer().serialize(matchedCalls.name(), matched),
        Refusals.replayed(event.replay(), event.origin()));
  }
}
