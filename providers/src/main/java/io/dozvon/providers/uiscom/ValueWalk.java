package io.dozvon.providers.uiscom;

import java.util.function.UnaryOperator;

/**
 * Goes once through a text that is nearly JSON and rewrites each value that stands after a colon:
 * texts and whatever else is no object and no list. All else stays as it stands, and so does the
 * rest after a value that nothing ends.
 */
final class ValueWalk {

  private final String text;
  private final UnaryOperator<String> repair;
  private final StringBuilder rewritten;
  private int at;

  private ValueWalk(String text, UnaryOperator<String> repair) {
    this.text = text;
    this.repair = repair;
    this.rewritten = new StringBuilder(text.length() + 64);
  }

  static String rewrite(String text, UnaryOperator<String> repair) {
    ValueWalk walk = new ValueWalk(text, repair);
    while (walk.at < text.length()) {
      walk.step();
    }
    return walk.rewritten.toString();
  }

  private void step() {
    switch (text.charAt(at)) {
      case '"' -> copyTo(Quotes.end(text, at));
      case ':' -> {
        copyTo(Boundary.skipSpace(text, at + 1, text.length()));
        value();
      }
      default -> copyTo(at + 1);
    }
  }

  private void value() {
    if (at < text.length() && containsValues(text.charAt(at))) {
      return;
    }
    int end = Boundary.valueEnd(text, at);
    if (end < 0) {
      copyTo(text.length());
    } else {
      rewritten.append(repair.apply(text.substring(at, end)));
      at = end;
    }
  }

  private boolean containsValues(char first) {
    return first == '[' || (first == '{' && Boundary.markEnd(text, at) < 0);
  }

  private void copyTo(int end) {
    rewritten.append(text, at, end);
    at = end;
  }
}
