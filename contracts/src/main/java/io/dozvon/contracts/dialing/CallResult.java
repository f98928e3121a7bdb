package io.dozvon.contracts.dialing;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What became of a command. */
public record CallResult(
    @JsonPropertyDescription("derives from the id of the command") String eventId,
    @JsonPropertyDescription("the command") String command,
    @JsonPropertyDescription("the project that asked") String project,
    @JsonPropertyDescription("the connection called through") String connection,
    @JsonPropertyDescription("accepted, refused, try-later or unknown") Verdict verdict,
    @JsonPropertyDescription("why, and what to do") Optional<String> reason,
    @JsonPropertyDescription("the provider's id of the call, where it gave one")
        Optional<String> providerCallId,
    @JsonPropertyDescription("what a query returned, such as sites by name")
        Map<String, String> value,
    @JsonPropertyDescription("when it was known") Instant occurredAt)
    implements Event {

  /** Copies the value. */
  public CallResult {
    value = Immutable.map(value);
  }
}
