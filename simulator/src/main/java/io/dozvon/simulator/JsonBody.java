package io.dozvon.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object in the order in which it was put together. */
public final class JsonBody {

  /** What it is sent as. */
  public static final String CONTENT_TYPE = "application/json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** With one field so far. */
  public static JsonBody of(String name, Object value) {
    return new JsonBody().put(name, value);
  }

  /** Of texts, numbers, flags, other objects and lists of them; null is sent as null. */
  public JsonBody put(String name, Object value) {
    fields.put(name, plain(value));
    return this;
  }

  /** As it is sent. */
  public String text() {
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts, numbers and flags are always JSON", impossible);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonBody::plain).toList();
    }
    return value instanceof JsonBody object ? object.fields : value;
  }
}
