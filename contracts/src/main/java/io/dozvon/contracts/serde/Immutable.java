package io.dozvon.contracts.serde;

import java.util.List;
import java.util.Map;

/** Copies of collections for records; one that a writer left out is empty. */
public final class Immutable {

  private Immutable() {}

  /** A list that never changes. */
  public static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /** A map that never changes. */
  public static <K, V> Map<K, V> map(Map<K, V> given) {
    return given == null ? Map.of() : Map.copyOf(given);
  }
}
