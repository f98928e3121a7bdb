package io.dozvon.dialer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments in a body: by position or by name. */
sealed interface GivenJson {

  /** By position; null is not given. */
  record Positional(List<String> values) implements GivenJson {}

  /** By name; what was null is not there. */
  record ByName(Map<String, String> values) implements GivenJson {}

  /** Neither, and what was expected. */
  record Unreadable(String english, String russian) implements GivenJson {}

  /** Never fails. An empty body gives nothing. */
  static GivenJson read(byte[] body) {
    if (body.length == 0) {
      return new Positional(List.of());
    }
    try {
      JsonNode root =
          new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body);
      return root.isArray() ? inOrder(root) : root.isObject() ? byName(root) : unreadable();
    } catch (IOException noJson) {
      return unreadable();
    }
  }

  private static GivenJson inOrder(JsonNode array) {
    List<String> values = new ArrayList<>();
    for (JsonNode one : array) {
      if (!one.isValueNode()) {
        return unreadable();
      }
      values.add(text(one).orElse(""));
    }
    return new Positional(values);
  }

  private static GivenJson byName(JsonNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : object.properties()) {
      if (!one.getValue().isValueNode()) {
        return unreadable();
      }
      text(one.getValue()).ifPresent(value -> values.put(one.getKey(), value));
    }
    return new ByName(values);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private static Unreadable unreadable() {
    return new Unreadable(
        "expected a JSON array such as [\"79004443322\", \"201\"] or an object with the parameters"
            + " by name, their values texts or numbers",
        "ожидается JSON-массив, например [\"79004443322\", \"201\"], или объект с параметрами по"
            + " именам; значения — строки или числа");
  }
}
