package io.dozvon.contracts.bot;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.phone.Phone;
import java.time.Instant;
import java.util.Optional;

/** Whose call an output speaks of: enough to drop what was seen and to explain what is shown. */
public record CallContext(
    @JsonPropertyDescription("the project") String project,
    @JsonPropertyDescription("the client's id in it") String client,
    @JsonPropertyDescription("the client's kind: telephony, whatsapp, …") String clientKind,
    @JsonPropertyDescription("the client was created for this call") boolean clientCreated,
    @JsonPropertyDescription("the rule that found the client") MatchRule matchRule,
    @JsonPropertyDescription("the client's phone in this call") Optional<Phone> phone,
    @JsonPropertyDescription("the connection that reported the call") String connection,
    @JsonPropertyDescription("the provider behind it") String provider,
    @JsonPropertyDescription("our id of the call") String callId,
    @JsonPropertyDescription("the version of the call that this speaks of") int callVersion,
    @JsonPropertyDescription("the employee behind the extension, if one is known")
        Optional<String> employee,
    @JsonPropertyDescription("when it occurred") Instant occurredAt,
    @JsonPropertyDescription("when the causing webhook was first received") Instant receivedAt,
    @JsonPropertyDescription("sent through again by an operator") boolean replay,
    @JsonPropertyDescription("the call's end is our conclusion") boolean inferred) {}
