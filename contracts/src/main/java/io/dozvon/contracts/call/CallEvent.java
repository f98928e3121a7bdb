package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;

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
    @JsonPropertyDescription("the call as it now stands") Call call)
    implements Event {}
