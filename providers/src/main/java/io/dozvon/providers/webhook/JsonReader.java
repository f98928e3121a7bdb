package io.dozvon.providers.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.dozvon.providers.Reading.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON body as named fields. A field of an object within is named {@code outer.inner}; the
 * elements of a list are values of one name. Nothing is bound to types: a number is its digits.
 */
final class JsonReader {

  /** Names are not remembered between webhooks: whoever sends them could fill the memory. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  // As long as a body may be: digits are never turned into a number here.
                  .maxNumberLength(300_000)
                  .maxNameLength(300_000)
                  .build())
          .build();

  private JsonReader() {}

  static Optional<Refused> read(String text, FieldCollector into) {
    return read(text, into, true);
  }

  private static Optional<Refused> read(String text, FieldCollector into, boolean outermost) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.VALUE_STRING && outermost) {
        // JSON that was encoded twice.
        return read(parser.getText(), into, false);
      }
      Optional<Refused> refused = document(parser, first, into);
      return refused.isPresent() || parser.nextToken() == null
          ? refused
          : Optional.of(Unreadable.NOT_JSON);
    } catch (StreamConstraintsException tooMuch) {
      return Optional.of(Unreadable.JSON_TOO_DEEP);
    } catch (IOException notJson) {
      return Optional.of(Unreadable.NOT_JSON);
    }
  }

  /** The fields of each object of a list, or of the one object; empty where it is neither. */
  static Optional<List<FieldCollector>> rows(String text) {
    List<FieldCollector> rows = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      JsonToken next = first == JsonToken.START_ARRAY ? parser.nextToken() : first;
      while (next == JsonToken.START_OBJECT) {
        FieldCollector row = new FieldCollector();
        object(parser, "", row);
        rows.add(row);
        next = parser.nextToken();
      }
      JsonToken end = first == JsonToken.START_ARRAY ? JsonToken.END_ARRAY : null;
      boolean whole = first != null && next == end && (end == null || parser.nextToken() == null);
      return Optional.of(rows)
          .filter(all -> whole && all.stream().noneMatch(FieldCollector::overflowed));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<Refused> document(JsonParser parser, JsonToken first, FieldCollector into)
      throws IOException {
    if (first == JsonToken.START_OBJECT) {
      object(parser, "", into);
      return Optional.empty();
    }
    if (first != JsonToken.START_ARRAY) {
      return Optional.of(Unreadable.NOT_JSON);
    }
    JsonToken element = parser.nextToken();
    if (element == JsonToken.START_OBJECT) {
      object(parser, "", into);
      element = parser.nextToken();
    }
    return element == JsonToken.END_ARRAY ? Optional.empty() : Optional.of(Unreadable.JSON_LIST);
  }

  private static void object(JsonParser parser, String path, FieldCollector into)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
      value(parser, parser.nextToken(), name, into);
    }
  }

  private static void value(JsonParser parser, JsonToken token, String name, FieldCollector into)
      throws IOException {
    if (into.overflowed() || FieldCollector.tooLong(name)) {
      // Nobody will read it, and a path that grows with every level costs memory.
      parser.skipChildren();
      return;
    }
    switch (token) {
      case START_OBJECT -> object(parser, name, into);
      case START_ARRAY -> {
        JsonToken element = parser.nextToken();
        while (element != JsonToken.END_ARRAY) {
          value(parser, element, name, into);
          element = parser.nextToken();
        }
      }
      case VALUE_NULL -> into.add(name, "");
      default -> into.add(name, parser.getText());
    }
  }
}
