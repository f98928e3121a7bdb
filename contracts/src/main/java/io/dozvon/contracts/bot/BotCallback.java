package io.dozvon.contracts.bot;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.List;

/** What a bot condition can match: a short exact text, with the variables of its call. */
public record BotCallback(
    @JsonPropertyDescription("derives from the call and the text's family") String eventId,
    @JsonPropertyDescription("whose call it is about") CallContext context,
    @JsonPropertyDescription("short, stable, exact, without ';'") String text,
    @JsonPropertyDescription("the variables of this call") List<Variable> variables)
    implements Event {

  /** Refuses a text that would fall apart into several bot conditions. */
  public BotCallback {
    if (text.isBlank() || text.indexOf(';') >= 0) {
      throw new IllegalArgumentException("a callback text is not blank and holds no ';': " + text);
    }
    variables = Immutable.list(variables);
  }

  @Override
  public Instant occurredAt() {
    return context.occurredAt();
  }
}
