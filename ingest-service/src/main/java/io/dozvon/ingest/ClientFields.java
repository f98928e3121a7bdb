package io.dozvon.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of a client that is being read. What is wrong is kept as a problem, read as absent.
 */
final class ClientFields {

  static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{10,14}");
  static final String EXPECTED_ID = "1 to 64 of A-Z a-z 0-9 _ -";
  private static final String EXPECTED_TEXT = "a text";
  private static final int MOST_PROBLEMS = 20;
  private static final int LONGEST_PATH = 200;

  private final ObjectNode fields;
  private final List<ClientProblem> problems = new ArrayList<>();

  ClientFields(ObjectNode fields) {
    this.fields = fields;
  }

  List<ClientProblem> problems() {
    return List.copyOf(problems);
  }

  void refuseOthersThan(Set<String> known) {
    String all = String.join(", ", new TreeSet<>(known));
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                complain(name, "no such field; there are " + all);
              }
            });
  }

  /** Need not be there, since the address says it, but must not say anything else. */
  void same(String name, String value, String expected) {
    optional(name, expected, node -> text(node).filter(value::equals));
  }

  Optional<String> id(String name, String expected) {
    return required(name, expected, node -> text(node).filter(it -> ID.matcher(it).matches()));
  }

  Optional<Instant> time(String name) {
    return required(name, "a time such as 2026-11-20T10:00:00Z", ClientFields::time);
  }

  Optional<String> text(String name) {
    return optional(name, EXPECTED_TEXT, ClientFields::text);
  }

  Optional<String> phone(String name) {
    return optional(
        name,
        "11 to 15 digits, the country code first, such as 79004443322",
        node -> text(node).filter(it -> PHONE.matcher(it).matches()));
  }

  Map<String, String> texts(String name) {
    Map<String, String> texts = new TreeMap<>();
    JsonNode given = given(name);
    if (given instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field ->
                  read(
                          name + "." + field.getKey(),
                          field.getValue(),
                          EXPECTED_TEXT,
                          ClientFields::text)
                      .ifPresent(text -> texts.put(field.getKey(), text)));
    } else if (given != null) {
      complain(name, "an object of texts");
    }
    return texts;
  }

  List<String> ids(String name) {
    List<String> ids = new ArrayList<>();
    JsonNode given = given(name);
    if (given instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        read(
                name + "[" + i + "]",
                array.get(i),
                EXPECTED_ID,
                node -> text(node).filter(it -> ID.matcher(it).matches()))
            .ifPresent(ids::add);
      }
    } else if (given != null) {
      complain(name, "a list of ids");
    }
    return ids;
  }

  private <T> Optional<T> required(
      String name, String expected, Function<JsonNode, Optional<T>> reader) {
    if (given(name) == null) {
      complain(name, expected);
    }
    return optional(name, expected, reader);
  }

  private <T> Optional<T> optional(
      String name, String expected, Function<JsonNode, Optional<T>> reader) {
    JsonNode given = given(name);
    return given == null ? Optional.empty() : read(name, given, expected, reader);
  }

  private <T> Optional<T> read(
      String path, JsonNode node, String expected, Function<JsonNode, Optional<T>> reader) {
    Optional<T> read = reader.apply(node);
    if (read.isEmpty()) {
      complain(path, expected);
    }
    return read;
  }

  /** What is null is not there. */
  private JsonNode given(String name) {
    JsonNode node = fields.get(name);
    return node == null || node.isNull() ? null : node;
  }

  private void complain(String path, String expected) {
    if (problems.size() < MOST_PROBLEMS) {
      String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
      problems.add(new ClientProblem(shown, expected));
    }
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }

  private static Optional<Instant> time(JsonNode node) {
    try {
      return text(node).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
