package io.dozvon.normalizer.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What facts that are heard bring to a call: each counts once, however often it is delivered.
 *
 * @param fresh those that were not known
 * @param all what is known with them, before room is made
 * @param changed whether anything is known otherwise than before
 */
record Arrival(List<KeptFact> fresh, List<KeptFact> all, boolean changed) {

  /**
   * Of facts at a call that takes in others, with all that those knew.
   *
   * @param reported the reports that any of them announced
   */
  static Arrival of(List<FoldedCall> calls, Reported reported, List<KeptFact> heard) {
    Map<String, KeptFact> known = new LinkedHashMap<>();
    calls.stream().flatMap(call -> call.facts().stream()).forEach(fact -> better(known, fact));
    Set<String> keys = new HashSet<>(known.keySet());
    keys.addAll(reported.keys());
    Set<String> freshKeys = new HashSet<>();
    boolean changed = calls.size() > 1;
    for (KeptFact fact : heard) {
      String key = fact.fact().key();
      if (keys.add(key)) {
        freshKeys.add(key);
        known.put(key, fact);
        changed = true;
      } else if (known.containsKey(key)) {
        changed |= better(known, reported.has(key) ? fact.announced() : fact);
      }
    }
    List<KeptFact> fresh = new ArrayList<>();
    freshKeys.forEach(key -> fresh.add(known.get(key)));
    return new Arrival(fresh, List.copyOf(known.values()), changed);
  }

  /** Where a fact was delivered several times, the delivery that was told first stands for all. */
  private static boolean better(Map<String, KeptFact> known, KeptFact fact) {
    KeptFact before = known.get(fact.fact().key());
    boolean better = before == null || KeptFact.DELIVERY.compare(fact, before) < 0;
    if (better) {
      known.put(fact.fact().key(), fact);
    }
    return better;
  }

  /** What made the call change: the weightiest, and a report only where there is nothing else. */
  Optional<Cause> cause(Room room) {
    return fresh.stream()
        .filter(fact -> fact.reports() || room.facts().contains(fact))
        .max(FoldedCall.CAUSE)
        .map(Cause::of);
  }
}
