package io.dozvon.providers.uiscom;

/** Finds and escapes quotes, those after a backslash excepted. */
final class Quotes {

  private Quotes() {}

  /** Where the text that opens here is over: after the next quote, or at the very end. */
  static int end(String text, int opening) {
    int closing = next(text, opening + 1, text.length());
    return Math.min(text.length(), closing + 1);
  }

  /** The next quote from here on; the limit where there is none. */
  static int next(String text, int from, int limit) {
    int at = from;
    while (at < limit && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, limit);
  }

  static String escaped(String text) {
    int quote = next(text, 0, text.length());
    if (quote == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int from = 0;
    while (quote < text.length()) {
      escaped.append(text, from, quote).append("\\\"");
      from = quote + 1;
      quote = next(text, from, text.length());
    }
    return escaped.append(text, from, text.length()).toString();
  }
}
