package io.dozvon.providers.uiscom;

/** Tells where a value ends in a text that is nearly JSON. Looks ahead by a bounded length only. */
final class Boundary {

  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_MARK = 256;
  private static final int LONGEST_GAP = 64;

  private Boundary() {}

  /** After the value that begins here, space not included; -1 where nothing ends it. */
  static int valueEnd(String text, int start) {
    return start < text.length() && text.charAt(start) == '"'
        ? textEnd(text, start)
        : bareEnd(text, start);
  }

  /** The closing quote is the first that the rest of the document follows. */
  private static int textEnd(String text, int opening) {
    int quote = Quotes.next(text, opening + 1, text.length());
    while (quote < text.length()) {
      if (follows(text, skipSpace(text, quote + 1, text.length()))) {
        return quote + 1;
      }
      quote = Quotes.next(text, quote + 1, text.length());
    }
    return -1;
  }

  private static int bareEnd(String text, int start) {
    int at = start;
    while (at <= text.length()) {
      int next = skipSpace(text, at, text.length());
      if (follows(text, next)) {
        return at;
      }
      int markEnd = markEnd(text, next);
      at = markEnd > 0 ? markEnd : next + 1;
    }
    return -1;
  }

  /** Whether the rest of a document stands here: its end, or a comma and the next name. */
  private static boolean follows(String text, int at) {
    if (at >= text.length()) {
      return true;
    }
    int next = skipSpace(text, at + 1, text.length());
    return switch (text.charAt(at)) {
      case '}' -> next >= text.length() || ",}]".indexOf(text.charAt(next)) >= 0;
      case ',' -> next < text.length() && (text.charAt(next) == '}' || isName(text, next));
      default -> false;
    };
  }

  private static boolean isName(String text, int at) {
    if (text.charAt(at) != '"') {
      return false;
    }
    int limit = Math.min(text.length(), at + LONGEST_NAME);
    int closing = Quotes.next(text, at + 1, limit);
    int colon = skipSpace(text, closing + 1, Math.min(text.length(), closing + LONGEST_GAP));
    return closing < limit && colon < text.length() && text.charAt(colon) == ':';
  }

  /** After the mark that begins here; -1 where none does. */
  static int markEnd(String text, int at) {
    if (!text.startsWith("{{", at)) {
      return -1;
    }
    int limit = Math.min(text.length() - 1, at + LONGEST_MARK);
    for (int i = at + 2; i < limit && "{\"".indexOf(text.charAt(i)) < 0; i++) {
      if (text.charAt(i) == '}') {
        return text.charAt(i + 1) == '}' ? i + 2 : -1;
      }
    }
    return -1;
  }

  static int skipSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
