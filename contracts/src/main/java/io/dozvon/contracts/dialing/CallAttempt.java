package io.dozvon.contracts.dialing;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The provider is about to be asked to place a call; written before the request leaves. */
public record CallAttempt(
    @JsonPropertyDescription("derives from the id of the command") String eventId,
    @JsonPropertyDescription("the command") String command,
    @JsonPropertyDescription("the project that asks") String project,
    @JsonPropertyDescription("the connection to call through") String connection,
    @JsonPropertyDescription("the function, such as sipuni_scheme_call") String function,
    @JsonPropertyDescription("its arguments by name, as they will be sent")
        Map<String, String> arguments,
    @JsonPropertyDescription("the client's phone") Optional<Phone> phone,
    @JsonPropertyDescription("the employee's extension, or the provider's id of the employee")
        Optional<String> extension,
    @JsonPropertyDescription("when the attempt was made") Instant occurredAt,
    @JsonPropertyDescription("when it must not be placed any more") Instant validUntil)
    implements Event {

  /** Copies the arguments. */
  public CallAttempt {
    arguments = Immutable.map(arguments);
  }

  /** Names the attempt in a log: no argument is shown. */
  @Override
  public String toString() {
    return "CallAttempt[" + command + " " + function + " on " + connection + "]";
  }
}
