package io.dozvon.ingest;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.serde.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a client as somebody outside wrote it, strictly: a field that nobody knows is a mistake of
 * the writer, and a record that lacks what it should have had replaces one that had it.
 */
final class ClientReading {

  private static final String BODY = "body";
  private static final Set<String> FIELDS =
      Set.of(
          "project",
          "id",
          "kind",
          "name",
          "phone",
          "createdAt",
          "dealVariables",
          "clientVariables",
          "replaces");
  private static final ObjectReader JSON =
      Json.mapper()
          .reader()
          .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String project;
  private final String id;

  ClientReading(String project, String id) {
    this.project = project;
    this.id = id;
  }

  /** Whether this can be the id of a project or a client. */
  static boolean isId(String text) {
    return ClientFields.ID.matcher(text).matches();
  }

  ClientRead read(byte[] body) {
    try {
      return JSON.readTree(body) instanceof ObjectNode fields
          ? read(new ClientFields(fields))
          : wrong("a JSON object: the whole client");
    } catch (IOException notJson) {
      return wrong("JSON in UTF-8, each field once, and nothing behind it");
    }
  }

  private ClientRead read(ClientFields fields) {
    fields.refuseOthersThan(FIELDS);
    fields.same("project", project, "the project of the address, or nothing");
    fields.same("id", id, "the client of the address, or nothing");
    Optional<String> kind = fields.id("kind", "a short name such as telephony or whatsapp");
    Optional<String> name = fields.text("name");
    Optional<Phone> phone = fields.phone("phone").map(Phone::new);
    Optional<Instant> createdAt = fields.time("createdAt");
    Map<String, String> deal = fields.texts("dealVariables");
    Map<String, String> own = fields.texts("clientVariables");
    List<String> replaces = fields.ids("replaces");
    return fields.problems().isEmpty()
        ? new ClientRead.Whole(
            new Client(
                project,
                id,
                kind.orElseThrow(),
                name,
                phone,
                createdAt.orElseThrow(),
                deal,
                own,
                replaces))
        : new ClientRead.Wrong(fields.problems());
  }

  private static ClientRead wrong(String expected) {
    return new ClientRead.Wrong(List.of(new ClientProblem(BODY, expected)));
  }
}
