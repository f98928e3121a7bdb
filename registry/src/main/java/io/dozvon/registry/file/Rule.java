package io.dozvon.registry.file;

import io.dozvon.contracts.phone.Masking;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which texts are allowed somewhere.
 *
 * @param expected says so in words
 * @param secret whether what was found must not be shown
 */
record Rule(String expected, boolean secret, Predicate<String> allows) {

  private static final int SHOWN = 40;

  static Rule matching(String expected, String pattern) {
    return new Rule(expected, false, Pattern.compile(pattern).asMatchPredicate());
  }

  static Rule oneOf(Collection<String> words) {
    return new Rule("one of " + String.join(", ", words), false, words::contains);
  }

  Rule keptSecret() {
    return new Rule(expected, true, allows);
  }

  /** What was found, fit for a message. */
  String shown(String text) {
    if (secret) {
      return "***";
    }
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return "'" + Masking.phonesIn(start).replaceAll("\\p{Cntrl}", " ") + "'";
  }
}
