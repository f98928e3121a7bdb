package io.dozvon.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Settings as they were given, by key. Whoever takes a value names the key, the default and what is
 * allowed; in the end {@link #refuseTheRest} stops a start with keys nobody asked for.
 */
public final class Configuration {

  private final Map<String, String> given;
  private final Map<String, String> writtenAs;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> secret = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();

  /** From settings by key, such as {@code ingest.port}. */
  public Configuration(Map<String, String> given) {
    this(given, Map.of());
  }

  /** A key that was written in another form is named so to the person who wrote it. */
  Configuration(Map<String, String> given, Map<String, String> writtenAs) {
    this.given = new TreeMap<>(given);
    this.writtenAs = Map.copyOf(writtenAs);
  }

  /** A text. */
  public String text(String key, String otherwise) {
    known.add(key);
    String value = given.get(key);
    return value == null ? otherwise : value.strip();
  }

  /** A text that no complaint ever shows. */
  public Optional<String> secret(String key) {
    secret.add(key);
    return Optional.ofNullable(text(key, null)).filter(value -> !value.isEmpty());
  }

  /** A whole number within bounds. */
  public int number(String key, int otherwise, int least, int most) {
    String value = text(key, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one complaint.
    }
    return complain(key, "a whole number from " + least + " to " + most, value, otherwise);
  }

  /** Yes or no. */
  public boolean flag(String key, boolean otherwise) {
    String value = text(key, Boolean.toString(otherwise));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> complain(key, "true or false", value, otherwise);
    };
  }

  /** A time such as {@code 500ms}, {@code 10s}, {@code 15m}, {@code 7d}. */
  public Duration time(String key, Duration otherwise) {
    String value = text(key, null);
    return value == null
        ? otherwise
        : TimeText.parse(value)
            .orElseGet(
                () -> complain(key, "a time such as 500ms, 10s, 15m or 7d", value, otherwise));
  }

  /** Says that a value is not allowed; {@link #refuseTheRest} will stop the start. */
  public <T> T complain(String key, String expected, String value, T otherwise) {
    String shown = secret.contains(key) ? "***" : "'" + value + "'";
    complaints.add("'" + asWritten(key) + "' is " + shown + "; expected " + expected);
    return otherwise;
  }

  /** Stops the start where a key was not known or a value not allowed. */
  public void refuseTheRest() {
    given.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> complaints.add("'" + asWritten(key) + "' is no setting; " + nearest(key)));
    refuseWrongValues();
  }

  /**
   * Stops where a value is not allowed; for those who leave the keys they do not know to others.
   */
  public void refuseWrongValues() {
    if (!complaints.isEmpty()) {
      throw new ConfigurationException(
          complaints.stream().collect(Collectors.joining("\n  ", "settings are wrong:\n  ", "")));
    }
  }

  /** Every key that was asked for by now, in order. */
  public Set<String> known() {
    return Collections.unmodifiableSet(known);
  }

  private String asWritten(String key) {
    return writtenAs.getOrDefault(key, key);
  }

  private String nearest(String key) {
    String family = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : key;
    String relatives =
        known.stream().filter(name -> name.startsWith(family)).collect(Collectors.joining(", "));
    return "known are " + (relatives.isEmpty() ? String.join(", ", known) : relatives);
  }
}
