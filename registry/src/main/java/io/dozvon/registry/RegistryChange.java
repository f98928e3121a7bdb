package io.dozvon.registry;

import java.util.Optional;

/** What one record of the registry's topics says. */
sealed interface RegistryChange {

  /** What cannot be read changes nothing: the last readable state stays. */
  void applyTo(RegistryEntries entries);

  /** The entry is now this. */
  record Put(RegistryEntry entry) implements RegistryChange {

    @Override
    public void applyTo(RegistryEntries entries) {
      entry.putInto(entries);
    }
  }

  /** There is no such entry any more. */
  record Removed(EntryName name) implements RegistryChange {

    @Override
    public void applyTo(RegistryEntries entries) {
      name.removeFrom(entries);
    }
  }

  /**
   * Nothing we understand.
   *
   * @param name of the entry, where at least the key could be read
   * @param reason in words that hold nothing of the record
   */
  record Unreadable(Optional<EntryName> name, String reason) implements RegistryChange {

    @Override
    public void applyTo(RegistryEntries entries) {}
  }
}
