package io.dozvon.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be done so that the entries of one origin become as wanted.
 *
 * @param conflicts why it must not be done; nothing may be written unless this is empty
 */
record RegistryPlan(
    List<RegistryEntry> writes,
    List<EntryName> removals,
    int unchanged,
    int leftAlone,
    List<String> conflicts) {

  /** Between what the topics hold and the entries wanted, all of them of this one origin. */
  static RegistryPlan between(
      RegistryContent current, Collection<RegistryEntry> wanted, String origin) {
    Map<EntryName, RegistryEntry> byName = new TreeMap<>();
    wanted.forEach(entry -> byName.put(entry.name(), entry));
    List<RegistryEntry> writes =
        byName.values().stream()
            .filter(entry -> !entry.equals(current.entries().get(entry.name())))
            .toList();
    List<RegistryEntry> unwanted =
        current.entries().values().stream()
            .filter(entry -> !byName.containsKey(entry.name()))
            .toList();
    List<EntryName> removals =
        unwanted.stream()
            .filter(entry -> origin.equals(entry.origin()))
            .map(RegistryEntry::name)
            .filter(name -> !current.isUnreadable(name))
            .toList();
    return new RegistryPlan(
        writes,
        removals,
        byName.size() - writes.size(),
        unwanted.size() - removals.size(),
        conflicts(current, byName.values(), origin));
  }

  private static List<String> conflicts(
      RegistryContent current, Collection<RegistryEntry> wanted, String origin) {
    Map<String, RegistryEntry.OfConnection> foreignKeys = foreignKeys(current, origin);
    List<String> conflicts = new ArrayList<>();
    for (RegistryEntry entry : wanted) {
      foreignName(current, entry.name(), origin).ifPresent(conflicts::add);
      foreignKeysOf(entry, foreignKeys).forEach(conflicts::add);
    }
    return conflicts;
  }

  private static Optional<String> foreignName(
      RegistryContent current, EntryName name, String origin) {
    if (current.isUnreadable(name)) {
      return Optional.of(
          name + " is there already and cannot be read, so its owner is unknown; remove it first");
    }
    return Optional.ofNullable(current.entries().get(name))
        .filter(present -> !origin.equals(present.origin()))
        .map(present -> name + " is there already and belongs to " + owner(present));
  }

  private static Set<String> foreignKeysOf(
      RegistryEntry entry, Map<String, RegistryEntry.OfConnection> foreignKeys) {
    return entry instanceof RegistryEntry.OfConnection of
        ? of.connection().webhookKeyDigests().stream()
            .filter(foreignKeys::containsKey)
            .map(foreignKeys::get)
            .filter(holder -> !holder.name().equals(entry.name()))
            .map(
                holder ->
                    "a webhook key of "
                        + entry.name()
                        + " is one of "
                        + holder.name()
                        + " already, which belongs to "
                        + owner(holder))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static Map<String, RegistryEntry.OfConnection> foreignKeys(
      RegistryContent current, String origin) {
    Map<String, RegistryEntry.OfConnection> holders = new TreeMap<>();
    for (RegistryEntry entry : current.entries().values()) {
      if (entry instanceof RegistryEntry.OfConnection of && !origin.equals(of.origin())) {
        of.connection().webhookKeyDigests().forEach(digest -> holders.put(digest, of));
      }
    }
    return holders;
  }

  private static String owner(RegistryEntry entry) {
    return entry.origin() == null ? "nobody we know" : "'" + entry.origin() + "'";
  }
}
