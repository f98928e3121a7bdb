package io.dozvon.simulator.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parameters of a form or a query, decoded, by name. */
record Parameters(SortedMap<String, String> values) {

  static Parameters of(String written) {
    SortedMap<String, String> values = new TreeMap<>();
    Stream.of(written.split("&"))
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              String[] both = pair.split("=", 2);
              values.put(decoded(both[0]), both.length < 2 ? "" : decoded(both[1]));
            });
    return new Parameters(values);
  }

  /** Empty where it was not sent. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !get(name).isEmpty();
  }

  /** Digits, a country's code first. */
  boolean isPhone(String name) {
    return get(name).matches("[1-9][0-9]{6,14}");
  }

  Parameters without(String name) {
    SortedMap<String, String> others = new TreeMap<>(values);
    others.remove(name);
    return new Parameters(others);
  }

  /** By name, as PHP writes a form. */
  String encoded() {
    return values.entrySet().stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  /** What is no encoding stands for itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return text;
    }
  }

  /** Names only. */
  @Override
  public String toString() {
    return "Parameters" + values.keySet();
  }
}
