package io.dozvon.registry.file;

import io.dozvon.contracts.registry.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the credentials of a connection, and shows nothing of them. */
final class CredentialsReading {

  private static final String KEY = "credentials";

  private final Surroundings surroundings;
  private final Problems problems;

  CredentialsReading(Surroundings surroundings, Problems problems) {
    this.surroundings = surroundings;
    this.problems = problems;
  }

  /**
   * All that the provider asks for, with or without what it has use for besides, or none; of a
   * wrong provider nobody knows the names.
   */
  Optional<Credentials> read(Section connection, Optional<String> provider) {
    if (provider.isEmpty()) {
      connection.find(KEY);
      return Optional.empty();
    }
    Set<String> needed = surroundings.credentialsOf(provider.get());
    Set<String> optional = surroundings.optionalCredentialsOf(provider.get());
    Set<String> names = new TreeSet<>(needed);
    names.addAll(optional);
    return connection
        .find(KEY)
        .flatMap(found -> found.secrets(names))
        .map(given -> read(given, needed, optional));
  }

  private Credentials read(Section given, Set<String> needed, Set<String> optional) {
    Map<String, String> plain = new TreeMap<>();
    for (String name : needed) {
      keep(name, given.required(name, Rules.CREDENTIAL), plain);
    }
    for (String name : optional) {
      keep(name, given.text(name, Rules.CREDENTIAL), plain);
    }
    given.refuseTheRest();
    return Credentials.of(plain);
  }

  private void keep(String name, Optional<Value> given, Map<String, String> plain) {
    given.flatMap(this::resolved).ifPresent(value -> plain.put(name, value));
  }

  private Optional<String> resolved(Value given) {
    var reference = Rules.REFERENCE.matcher(given.text());
    if (!reference.matches()) {
      return Optional.of(given.text());
    }
    String value = surroundings.environment().apply(reference.group(1));
    if (value == null || value.isBlank()) {
      problems.add(
          given.place(), "found " + given.text() + ", which is not set in the environment");
      return Optional.empty();
    }
    if (!Rules.SECRET.allows().test(value)) {
      problems.add(
          given.place(),
          "found *** behind " + given.text() + "; expected " + Rules.SECRET.expected());
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
