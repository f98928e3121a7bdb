package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON within a value: the platform renders literals, and a form or a query keeps them as text. */
final class TextLiteral {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Pattern ESCAPE = Pattern.compile("\\\\[\"/u]");

  private TextLiteral() {}

  /** What stood between quotes, without its backslashes; as it is where those make no sense. */
  static String unescaped(String text) {
    if (!ESCAPE.matcher(text).find()) {
      return text;
    }
    try (JsonParser parser = FACTORY.createParser("\"" + text + "\"")) {
      parser.nextToken();
      String value = parser.getText();
      return parser.nextToken() == null ? value : text;
    } catch (IOException notEscaped) {
      return text;
    }
  }

  /** The elements of a list that came as text; the text itself where it is no list. */
  static List<String> elements(String text) {
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return List.of(text);
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      List<String> elements = new ArrayList<>();
      parser.nextToken();
      JsonToken element = parser.nextToken();
      while (element != null && element.isScalarValue()) {
        elements.add(parser.getText());
        element = parser.nextToken();
      }
      return element == JsonToken.END_ARRAY && parser.nextToken() == null
          ? List.copyOf(elements)
          : List.of(text);
    } catch (IOException noList) {
      return List.of(text);
    }
  }
}
