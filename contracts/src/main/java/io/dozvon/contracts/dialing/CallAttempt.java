package io.dozvon.contracts.dialing;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Optional;

/** The provider is about to be asked to place a call; written before the request leaves. */
public record CallAttempt(
    @JsonPropertyDescription("derives from the id of the command") String eventId,
    @JsonPropertyDescription("the command") String command,
    @JsonPropertyDescription("the project that asks") String project,
    @JsonPropertyDescription("the connection to call through") String connection,
    @JsonPropertyDescription("the client's phone") Optional<Phone> phone,
    @JsonPropertyDescription("the employee's extension") Optional<String> extension,
    @JsonPropertyDescription("when the attempt was made") Instant occurredAt)
    implements Event {}
