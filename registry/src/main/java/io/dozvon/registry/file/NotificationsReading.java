package io.dozvon.registry.file;

import io.dozvon.contracts.call.Outcome;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a project means by the names that it gave to its provider's notifications. */
final class NotificationsReading {

  private static final String KEY = "notificationOutcomes";

  private static final Rule OUTCOME =
      Rule.oneOf(
          Stream.of(Outcome.values())
              .filter(outcome -> outcome != Outcome.UNKNOWN)
              .map(NotificationsReading::word)
              .toList());

  private final Surroundings surroundings;
  private final Problems problems;

  NotificationsReading(Surroundings surroundings, Problems problems) {
    this.surroundings = surroundings;
    this.problems = problems;
  }

  /** By name; of a wrong provider nobody knows whether its notifications have one. */
  Map<String, Outcome> read(Section connection, Optional<String> provider) {
    Optional<Found> given = connection.find(KEY);
    if (provider.isEmpty() || given.isEmpty()) {
      return Map.of();
    }
    if (!surroundings.namingProviders().contains(provider.get())) {
      problems.add(
          given.get().place(),
          "notifications of %s have no names of your own; only those of %s have"
              .formatted(provider.get(), String.join(", ", surroundings.namingProviders())));
      return Map.of();
    }
    return given.flatMap(Found::section).map(this::read).orElse(Map.of());
  }

  private Map<String, Outcome> read(Section names) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String name : names.keys()) {
      names.text(name, OUTCOME).ifPresent(word -> outcomes.put(name.strip(), outcome(word.text())));
    }
    return outcomes;
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
