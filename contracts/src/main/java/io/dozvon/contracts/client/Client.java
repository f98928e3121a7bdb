package io.dozvon.contracts.client;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.serde.Immutable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contact of a project. A record of the clients topic is whole: it replaces the one before. */
public record Client(
    @JsonPropertyDescription("the project whose client it is") String project,
    @JsonPropertyDescription("the client's id in that project: [A-Za-z0-9_-]{1,64}") String id,
    @JsonPropertyDescription("telephony, whatsapp, telegram, …") String kind,
    @JsonPropertyDescription("what the client is called") Optional<String> name,
    @JsonPropertyDescription("the client's own number; what a telephony client is known by")
        Optional<Phone> phone,
    @JsonPropertyDescription("when the client came to be; decides who is first") Instant createdAt,
    @JsonPropertyDescription("variables of the client's deal") Map<String, String> dealVariables,
    @JsonPropertyDescription("variables of the client") Map<String, String> clientVariables,
    @JsonPropertyDescription("ids of clients made by us that this one takes over")
        List<String> replaces) {

  /** The kind of a client that can only be called, never written to. */
  public static final String TELEPHONY = "telephony";

  /** The kind of a client that is reached through WhatsApp. */
  public static final String WHATSAPP = "whatsapp";

  /** The variable, of a deal or a project, whose being set asks for whole webhooks. */
  public static final String SAVE_WEBHOOK = "save_webhook";

  /** Takes absent collections as empty: outside writers leave them out. */
  public Client {
    dealVariables = Immutable.map(dealVariables);
    clientVariables = Immutable.map(clientVariables);
    replaces = Immutable.list(replaces);
  }

  /** Names the client in a log: no number, no variable. */
  @Override
  public String toString() {
    return "Client[" + project + "|" + id + " " + kind + "]";
  }
}
