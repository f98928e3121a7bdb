package io.dozvon.notifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A text in the making. What comes from outside never breaks a line of the layout. */
final class TextLines {

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private final Phrases phrases;
  private final StringBuilder text = new StringBuilder();

  TextLines(Phrases phrases) {
    this.phrases = phrases;
  }

  Phrases phrases() {
    return phrases;
  }

  void add(String phrase, String... values) {
    String line = phrases.say(phrase, (Object[]) values);
    text.append(text.isEmpty() ? "" : "\n").append(LINE_BREAKS.matcher(line).replaceAll(" "));
  }

  void addIfKnown(String phrase, Optional<String> value) {
    value.filter(known -> !known.isBlank()).ifPresent(known -> add(phrase, known));
  }

  /** A text of its own, with its line breaks, set off from what is above. */
  void paragraph(String paragraph) {
    text.append("\n\n").append(paragraph.strip());
  }

  String text() {
    return text.toString();
  }
}
