package io.dozvon.providers.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers named values, not more than any real webhook has. */
final class FieldCollector {

  private static final int MOST_VALUES = 1_000;
  private static final int LONGEST_NAME = 256;

  /** {@code a[]} and {@code a[0]} are values of {@code a}; {@code a[b]} is {@code a.b}. */
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]*]");

  private static final Pattern MEMBER = Pattern.compile("\\[([^\\[\\]]+)]");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  /** Adds a field of a form, whose name may carry brackets. */
  void addFormField(String name, String value) {
    if (tooLong(name) || name.indexOf('[') < 0) {
      add(name, value);
    } else {
      add(MEMBER.matcher(INDEX.matcher(name).replaceAll("")).replaceAll(".$1"), value);
    }
  }

  /** A name that is longer than any provider's is nobody's field. */
  static boolean tooLong(String name) {
    return name.length() > LONGEST_NAME;
  }

  void add(String name, String value) {
    count++;
    if (!overflowed() && !name.isBlank() && !tooLong(name)) {
      values.computeIfAbsent(name.strip(), unused -> new ArrayList<>(1)).add(value);
    }
  }

  boolean overflowed() {
    return count > MOST_VALUES;
  }

  Map<String, List<String>> values() {
    return values;
  }
}
