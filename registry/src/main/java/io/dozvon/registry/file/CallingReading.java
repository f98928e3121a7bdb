package io.dozvon.registry.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a connection chooses about how its provider is asked for calls. */
final class CallingReading {

  private static final String KEY = "calling";

  private final Surroundings surroundings;

  CallingReading(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** By name; of a wrong provider nobody knows what there is to choose. */
  Map<String, String> read(Section connection, Optional<String> provider) {
    if (provider.isEmpty()) {
      connection.find(KEY);
      return Map.of();
    }
    return connection.section(KEY).map(given -> read(given, provider.get())).orElse(Map.of());
  }

  private Map<String, String> read(Section given, String provider) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (KnownChoice choice : surroundings.choicesOf(provider)) {
      given
          .text(choice.name(), choice.rule())
          .ifPresent(value -> chosen.put(choice.name(), value.text()));
    }
    given.refuseTheRest();
    return chosen;
  }
}
