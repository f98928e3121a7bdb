package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant: a customer's bot with its clients, employees and connections. */
public record Project(
    @JsonPropertyDescription("the project's id: [A-Za-z0-9_-]{1,64}") String id,
    @JsonPropertyDescription("what people call it") String name,
    @JsonPropertyDescription("the language of texts made for it: ru or en") String language,
    @JsonPropertyDescription("country in which its numbers are dialled, such as RU") String country,
    @JsonPropertyDescription("connected messengers, such as whatsapp") List<String> messengers,
    @JsonPropertyDescription("an unknown caller becomes a telephony client even with a messenger")
        boolean alwaysCreateTelephonyClients,
    @JsonPropertyDescription("project constants") Map<String, String> constants,
    @JsonPropertyDescription("who wrote this entry, such as config") String origin,
    @JsonPropertyDescription(
            "notification texts of its own, by kind, such as ended; of one provider: sipuni.ended")
        Map<String, String> texts,
    @JsonPropertyDescription("of what its bot is told, and how")
        Optional<CallbackSettings> callbacks,
    @JsonPropertyDescription("where its variables live, and what they are called")
        Optional<VariableSettings> variables,
    @JsonPropertyDescription("SHA-256 over access tokens, hex; several while one changes")
        List<String> accessTokenDigests) {

  /** Copies the collections. */
  public Project {
    messengers = Immutable.list(messengers);
    constants = Immutable.map(constants);
    texts = Immutable.map(texts);
    callbacks = callbacks == null ? Optional.empty() : callbacks;
    variables = variables == null ? Optional.empty() : variables;
    accessTokenDigests = Immutable.list(accessTokenDigests);
  }

  /** One that hears what the guides promise, and for which nobody speaks to us over HTTP. */
  public Project(
      String id,
      String name,
      String language,
      String country,
      List<String> messengers,
      boolean alwaysCreateTelephonyClients,
      Map<String, String> constants,
      String origin) {
    this(
        id,
        name,
        language,
        country,
        messengers,
        alwaysCreateTelephonyClients,
        constants,
        origin,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
