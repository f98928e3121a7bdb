package io.dozvon.contracts.bot;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;

/** Shown in the client's dialogue; the bot does not react to it. */
public record Notification(
    @JsonPropertyDescription("derives from the id of the call event") String eventId,
    @JsonPropertyDescription("whose call it is about") CallContext context,
    @JsonPropertyDescription("what happened to the call") Happening happening,
    @JsonPropertyDescription("what to show, in the project's language") String text,
    @JsonPropertyDescription("all data of the call") Call call)
    implements Event {

  @Override
  public Instant occurredAt() {
    return context.occurredAt();
  }
}
