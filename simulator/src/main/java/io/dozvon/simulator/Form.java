package io.dozvon.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values in the order in which they were put, as a query or a form has them. */
final class Form {

  static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

  private final Map<String, String> values = new LinkedHashMap<>();

  Form put(String name, String value) {
    values.put(name, value);
    return this;
  }

  Form put(String name, long value) {
    return put(name, Long.toString(value));
  }

  /** Empty where there is none. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  String encoded() {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
