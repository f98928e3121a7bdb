package io.dozvon.contracts.client;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;

/** A call event whose client is known. */
public record MatchedCall(
    @JsonPropertyDescription("derives from the id of the call event") String eventId,
    @JsonPropertyDescription("what happened to the call") CallEvent event,
    @JsonPropertyDescription("whose call it is") Match match)
    implements Event {

  @Override
  public Instant occurredAt() {
    return event.occurredAt();
  }
}
