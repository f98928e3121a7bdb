package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.deadletter.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;

/** What this stage refuses. */
final class DeadLetters {

  private final Topic<String, CallEvent> callEvents;
  private final Topic<String, Client> clients;

  DeadLetters(Topics topics) {
    callEvents = topics.callEvents();
    clients = topics.clients();
  }

  /** A call event whose project nobody knows; under the webhook that caused it. */
  DeadLetter unknownProject(String key, CallEvent event) {
    return Refusals.refuse(
        Names.STAGE,
        "unknown-project",
        "the project '%s' of call '%s' is not in the registry; add it, then replay this"
            .formatted(event.call().project(), event.call().id()),
        Origin.parse(event.origin()),
        event.receivedAt(),
        bytes(key),
        callEvents.valueSerde().serializer().serialize(callEvents.name(), event),
        Refusals.replayed(event.replay(), event.origin()));
  }

  /** A client record that cannot be taken. */
  DeadLetter badClient(Record<String, Client> client, Origin origin, String objection) {
    return Refusals.refuse(
        Names.STAGE,
        "bad-client",
        objection,
        origin,
        Instant.ofEpochMilli(client.timestamp()),
        client.key() == null ? null : bytes(client.key()),
        clients.valueSerde().serializer().serialize(clients.name(), client.value()),
        client.headers());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
