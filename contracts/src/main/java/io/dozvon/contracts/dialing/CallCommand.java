package io.dozvon.contracts.dialing;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Somebody wants a call placed. */
public record CallCommand(
    @JsonPropertyDescription("the command's id; a repeated id is the same command") String eventId,
    @JsonPropertyDescription("the project that asks") String project,
    @JsonPropertyDescription("the connection to call through") String connection,
    @JsonPropertyDescription("the function, such as sipuni_scheme_call") String function,
    @JsonPropertyDescription("its arguments by name") Map<String, String> arguments,
    @JsonPropertyDescription("the client it is about; what is not given is taken from the record")
        Optional<String> client,
    @JsonPropertyDescription("when it was asked") Instant occurredAt,
    @JsonPropertyDescription("seconds after which it must not be placed any more")
        int validForSeconds)
    implements Event {

  /** Copies the arguments; outside writers leave out what they have no use for. */
  public CallCommand {
    arguments = Immutable.map(arguments);
    client = client == null ? Optional.empty() : client;
  }

  /** Names the command in a log: no argument is shown. */
  @Override
  public String toString() {
    return "CallCommand[" + eventId + " " + function + " on " + connection + "]";
  }
}
