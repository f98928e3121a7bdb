package io.dozvon.providers.uiscom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The repairs one by one, as functions of a whole text or of the source of one value. */
final class Repairs {

  private static final Pattern WRAPPED = Pattern.compile("\\{\\s*+\"\\s*+\\{");
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

  private Repairs() {}

  /** Whether the text is an object whose only field goes by the name of the whole JSON. */
  static boolean isWrapped(String text) {
    return WRAPPED.matcher(text).lookingAt();
  }

  static String unwrapped(String text) {
    String decoded = text.startsWith("%") ? decoded(text) : text;
    if (!isWrapped(decoded)) {
      boolean name = decoded.startsWith("{") && decoded.endsWith("=");
      return name ? decoded.substring(0, decoded.length() - 1) : decoded;
    }
    int start = decoded.indexOf('{', 1);
    int end = decoded.lastIndexOf("}\"");
    if (end < start) {
      return decoded;
    }
    String name = decoded.substring(start, end + 1);
    return name.contains("\\\"") ? TextLiteral.unescaped(name) : name;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return text;
    }
  }

  /** One quote of each pair goes, so that an empty text in quotes stays an empty text. */
  static String withoutDoubledQuotes(String value) {
    int length = value.length();
    boolean doubled = length >= 4 && value.startsWith("\"\"") && value.endsWith("\"\"");
    boolean list =
        value.startsWith("\"[")
            && value.endsWith("]\"")
            && Quotes.next(value, 1, length - 1) < length - 1;
    return doubled || list ? value.substring(1, length - 1) : value;
  }

  static String withInnerQuotesEscaped(String value) {
    boolean text = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return text ? "\"" + Quotes.escaped(value.substring(1, value.length() - 1)) + "\"" : value;
  }

  /** Only outside of texts: within one, a mark is read as nothing when it is the whole text. */
  static String withoutUnfilledMarks(String text) {
    StringBuilder filled = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int markEnd = Boundary.markEnd(text, at);
      if (markEnd > 0) {
        filled.append("null");
        at = markEnd;
      } else {
        int next = text.charAt(at) == '"' ? Quotes.end(text, at) : at + 1;
        filled.append(text, at, next);
        at = next;
      }
    }
    return filled.toString();
  }

  static String quoted(String value) {
    if (value.startsWith("\"") || LITERAL.matcher(value).matches()) {
      return value;
    }
    return value.isEmpty() ? "null" : "\"" + Quotes.escaped(value) + "\"";
  }
}
