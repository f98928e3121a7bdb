package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        List<Wish> wishes,
    @JsonPropertyDescription(
            "rests on webhooks older than what is remembered: the call may have been told before, by"
                + " more than is known now, and its versions begin anew")
        Boolean late,
    @JsonPropertyDescription("of a merged call: the call that it is part of")
        Optional<String> mergedInto)
    implements Event {

  /** Takes absent wishes as none; what was written before there was the word was not late. */
  public CallEvent {
    wishes = Immutable.list(wishes);
    late = late != null && late;
  }

  /** Of a call that is remembered and goes on, and of which nobody asks for anything. */
  public CallEvent(
      String eventId,
      Happening happening,
      Instant occurredAt,
      Instant receivedAt,
      String origin,
      boolean replay,
      Call call) {
    this(
        eventId,
        happening,
        occurredAt,
        receivedAt,
        origin,
        replay,
        call,
        List.of(),
        false,
        Optional.empty());
  }

  /** The same with these wishes. */
  public CallEvent asking(List<Wish> others) {
    return new CallEvent(
        eventId, happening, occurredAt, receivedAt, origin, replay, call, others, late, mergedInto);
  }

  /** Whether somebody asks for that. */
  public boolean asks(Wish wish) {
    return wishes.contains(wish);
  }
}
