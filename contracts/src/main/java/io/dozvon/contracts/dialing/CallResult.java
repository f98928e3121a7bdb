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
    @JsonPropertyDescription("why, as a word for programs, such as expired") Optional<String> code,
    @JsonPropertyDescription("why, and what to do, in the project's language")
        Optional<String> reason,
    @JsonPropertyDescription("of try-later: seconds to wait") Optional<Long> retryAfterSeconds,
    @JsonPropertyDescription("the provider's id of the call, where it gave one")
        Optional<String> providerCallId,
    @JsonPropertyDescription("what a query returned, such as the ids of sites by their names")
        Map<String, Long> value,
    @JsonPropertyDescription("what the employee's own calling application opens, such as tel:")
        Optional<String> link,
    @JsonPropertyDescription("when it was known") Instant occurredAt)
    implements Event {

  /** Copies the value; absent where the function is no query. */
  public CallResult {
    value = Immutable.map(value);
  }

  /** Names the result in a log: neither the link, which is a phone, nor the value. */
  @Override
  public String toString() {
    return "CallResult[" + command + " " + verdict + " on " + connection + "]";
  }
}
