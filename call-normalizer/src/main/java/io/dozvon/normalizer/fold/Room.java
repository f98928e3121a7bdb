package io.dozvon.normalizer.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which facts a call keeps: each once, and no more than there is room for. */
final class Room {

  private Room() {}

  /** Those that are neither kept nor reported yet, in a size that can be kept. */
  static List<KeptFact> unknown(List<KeptFact> kept, Reported reported, List<KeptFact> heard) {
    Set<String> keys = kept.stream().map(known -> known.fact().key()).collect(Collectors.toSet());
    keys.addAll(reported.keys());
    return heard.stream()
        .map(KeptFact::fitting)
        .filter(fact -> keys.add(fact.fact().key()))
        .toList();
  }

  /** All of them, but for the least worth where there are too many. */
  static List<KeptFact> make(List<KeptFact> facts, List<KeptFact> more) {
    List<KeptFact> kept = new ArrayList<>(facts);
    kept.addAll(more);
    while (kept.size() > FactLimits.FACTS || characters(kept) > FactLimits.CHARACTERS) {
      kept.stream().min(KeptFact.WORTH).ifPresent(kept::remove);
    }
    return kept;
  }

  private static int characters(List<KeptFact> facts) {
    return facts.stream().mapToInt(kept -> FactLimits.characters(kept.fact())).sum();
  }
}
