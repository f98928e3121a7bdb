package io.dozvon.contracts.client;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;

/** A call event for which no client can be found or made. */
public record UnmatchedCall(
    @JsonPropertyDescription("derives from the id of the call event") String eventId,
    @JsonPropertyDescription("what happened to the call") CallEvent event,
    @JsonPropertyDescription("why there is no client") UnmatchedReason reason,
    @JsonPropertyDescription("the same in words") String explanation)
    implements Event {

  @Override
  public Instant occurredAt() {
    return event.occurredAt();
  }
}
