package io.dozvon.registry;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Who claims what. Where several claim the same, the lowest name holds it, whatever came first: so
 * every process that reads the same entries decides alike.
 */
final class Claims {

  private final Map<String, ConcurrentSkipListSet<String>> claimants = new ConcurrentHashMap<>();

  void claim(String what, String claimant) {
    claimants.compute(
        what,
        (key, present) -> {
          var all = present == null ? new ConcurrentSkipListSet<String>() : present;
          all.add(claimant);
          return all;
        });
  }

  void release(String what, String claimant) {
    claimants.computeIfPresent(
        what,
        (key, present) -> {
          present.remove(claimant);
          return present.isEmpty() ? null : present;
        });
  }

  Optional<String> holder(String what) {
    // Through an iterator, as first() fails on a set that is just being emptied.
    return Optional.ofNullable(claimants.get(what)).flatMap(all -> all.stream().findFirst());
  }

  /** What more than one claims, with all that claim it. */
  Map<String, NavigableSet<String>> contested() {
    Map<String, NavigableSet<String>> contested = new TreeMap<>();
    claimants.forEach(
        (what, all) -> {
          if (all.size() > 1) {
            contested.put(what, all.clone());
          }
        });
    return contested;
  }
}
