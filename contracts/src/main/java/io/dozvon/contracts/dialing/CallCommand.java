package io.dozvon.contracts.dialing;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Map;

/** Somebody wants a call placed. */
public record CallCommand(
    @JsonPropertyDescription("the command's id; a repeated id is the same command") String eventId,
    @JsonPropertyDescription("the project that asks") String project,
    @JsonPropertyDescription("the connection to call through") String connection,
    @JsonPropertyDescription("the function, such as sipuni_scheme_call") String function,
    @JsonPropertyDescription("its arguments by name") Map<String, String> arguments,
    @JsonPropertyDescription("when it was asked") Instant occurredAt,
    @JsonPropertyDescription("seconds after which it must not be placed any more")
        int validForSeconds)
    implements Event {

  /** Copies the arguments. */
  public CallCommand {
    arguments = Immutable.map(arguments);
  }

  /** Names the command in a log: no argument is shown. */
  @Override
  public String toString() {
    return "CallCommand[" + eventId + " " + function + " on " + connection + "]";
  }
}
