package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.Optional;

/** One of the connections that the exchange made for a call: the line of one employee. */
public record Leg(
    @JsonPropertyDescription("the employee's extension") String extension,
    @JsonPropertyDescription("when it began to ring") Optional<Instant> ringingAt,
    @JsonPropertyDescription("when it was answered") Optional<Instant> answeredAt,
    @JsonPropertyDescription("when it ended") Optional<Instant> endedAt) {}
