package io.dozvon.simulator.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer in JSON, in the order in which it was put together. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  static Json of(String name, Object value) {
    return new Json().put(name, value);
  }

  /** Texts, numbers, flags, null, JSON, nodes and lists of them. */
  Json put(String name, Object value) {
    fields.put(name, plain(value));
    return this;
  }

  String text() {
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what is put in is always JSON", impossible);
    }
  }

  /** Empty where it is none. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException none) {
      return Optional.empty();
    }
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Json::plain).toList();
    }
    return value instanceof Json json ? json.fields : value;
  }
}
