package io.dozvon.contracts.registry;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a provider asks for before it does what we want, by name, in plain text. No record, so that
 * no serde writes it and no log shows it.
 */
public final class Credentials {

  private final TreeMap<String, String> values;

  private Credentials(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  /** By the names that their provider gives them. */
  public static Credentials of(Map<String, String> values) {
    return new Credentials(values);
  }

  /** The names of those there are. */
  public SortedSet<String> names() {
    return new TreeSet<>(values.keySet());
  }

  /** The one of that name, in plain text. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credentials that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Never a value. */
  @Override
  public String toString() {
    return "Credentials" + values.keySet().stream().map(name -> name + " ***").toList();
  }
}
