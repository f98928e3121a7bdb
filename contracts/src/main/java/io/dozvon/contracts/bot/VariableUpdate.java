package io.dozvon.contracts.bot;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.List;

/** All variables of one call for one client, to be written together. */
public record VariableUpdate(
    @JsonPropertyDescription("derives from the id of the call event") String eventId,
    @JsonPropertyDescription("whose call it is about") CallContext context,
    @JsonPropertyDescription("what to write") List<Variable> variables)
    implements Event {

  /** Copies the list. */
  public VariableUpdate {
    variables = Immutable.list(variables);
  }

  @Override
  public Instant occurredAt() {
    return context.occurredAt();
  }
}
