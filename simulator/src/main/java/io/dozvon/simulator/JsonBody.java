package io.dozvon.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in the order in which it was put together. */
final class JsonBody {

  static final String CONTENT_TYPE = "application/json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Null is sent as null. */
  JsonBody put(String name, Object value) {
    fields.put(name, value instanceof JsonBody object ? object.fields : value);
    return this;
  }

  String text() {
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts, numbers and flags are always JSON", impossible);
    }
  }
}
