package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.List;

/** What has just happened to a call, with the call as it now stands. */
public record CallEvent(
    @JsonPropertyDescription("derives from connection, call, causing fact and happening")
        String eventId,
    @JsonPropertyDescription("what happened") Happening happening,
    @JsonPropertyDescription("when, by the provider's clock; our receipt where it says nothing")
        Instant occurredAt,
    @JsonPropertyDescription("when the causing webhook was first received") Instant receivedAt,
    @JsonPropertyDescription("topic/partition/offset of the causing webhook") String origin,
    @JsonPropertyDescription("sent through again by an operator") boolean replay,
    @JsonPropertyDescription("the call as it now stands") Call call,
    @JsonPropertyDescription("what the operator who sent it through again asks for besides")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Wish> wishes)
    implements Event {

  /** Takes absent wishes as none. */
  public CallEvent {
    wishes = Immutable.list(wishes);
  }

  /** Of which nobody asks for anything. */
  public CallEvent(
      String eventId,
      Happening happening,
      Instant occurredAt,
      Instant receivedAt,
      String origin,
      boolean replay,
      Call call) {
    this(eventId, happening, occurredAt, receivedAt, origin, replay, call, List.of());
  }

  /** The same with these wishes. */
  public CallEvent asking(List<Wish> others) {
    return new CallEvent(eventId, happening, occurredAt, receivedAt, origin, replay, call, others);
  }

  /** Whether somebody asks for that. */
  public boolean asks(Wish wish) {
    return wishes.contains(wish);
  }
}
