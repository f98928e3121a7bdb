package io.dozvon.registry;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the registry's topics hold, as it adds up record by record. */
final class RegistryContent {

  private final NavigableMap<EntryName, RegistryEntry> entries = new TreeMap<>();
  private final NavigableSet<EntryName> unreadable = new TreeSet<>();

  /** An entry that was readable before keeps its last readable state. */
  void apply(RegistryChange change) {
    if (change instanceof RegistryChange.Put put) {
      entries.put(put.entry().name(), put.entry());
      unreadable.remove(put.entry().name());
    } else if (change instanceof RegistryChange.Removed removed) {
      entries.remove(removed.name());
      unreadable.remove(removed.name());
    } else if (change instanceof RegistryChange.Unreadable skipped) {
      skipped.name().ifPresent(unreadable::add);
    }
  }

  NavigableMap<EntryName, RegistryEntry> entries() {
    return Collections.unmodifiableNavigableMap(entries);
  }

  boolean holds(EntryName name) {
    return entries.containsKey(name);
  }

  /** The names under which something stands that cannot be read. */
  NavigableSet<EntryName> unreadable() {
    return Collections.unmodifiableNavigableSet(unreadable);
  }

  /** Whether what stands under that name last cannot be read, so that nobody knows whose it is. */
  boolean isUnreadable(EntryName name) {
    return unreadable.contains(name);
  }
}
