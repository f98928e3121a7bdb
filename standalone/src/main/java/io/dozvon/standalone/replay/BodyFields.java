package io.dozvon.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.serde.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a body without what they hold: that may be a key, a number or what somebody said.
 */
final class BodyFields {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,40}");
  private static final int MOST = 100;

  private BodyFields() {}

  /** A line for each; none where it is neither JSON nor a form. */
  static List<String> of(Payload body) {
    List<String> fields = ofJson(body);
    return (fields.isEmpty() ? ofForm(body.text(StandardCharsets.UTF_8)) : fields)
        .stream().limit(MOST).toList();
  }

  private static List<String> ofJson(Payload body) {
    List<String> fields = new ArrayList<>();
    try {
      JsonNode json = Json.mapper().readTree(body.bytes());
      if (json != null) {
        json.properties()
            .forEach(field -> fields.add(name(field.getKey()) + "  " + kind(field.getValue())));
      }
    } catch (IOException | StackOverflowError noJson) {
      // Then it may be a form.
    }
    return fields;
  }

  private static List<String> ofForm(String text) {
    return Stream.of(text.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2 && NAME.matcher(field[0]).matches())
        .map(field -> field[0] + "  " + characters(field[1]))
        .toList();
  }

  private static String kind(JsonNode value) {
    return value.isTextual()
        ? characters(value.textValue())
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String characters(String text) {
    return text.length() + (text.length() == 1 ? " character" : " characters");
  }

  private static String name(String given) {
    return NAME.matcher(given).matches() ? given : "(a name of " + characters(given) + ")";
  }
}
