package io.dozvon.normalizer.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The facts that there is room for: those of the greatest worth. What is worth less than one that
 * had to go never comes in again, so that it does not matter in which order they came.
 *
 * @param floor the worth of the best that had to go
 */
record Room(List<KeptFact> facts, Optional<Worth> floor) {

  static Room of(List<KeptFact> facts, Optional<Worth> floor) {
    List<KeptFact> kept = new ArrayList<>(facts);
    kept.removeIf(fact -> floor.filter(gone -> fact.worth().compareTo(gone) <= 0).isPresent());
    int characters = kept.stream().mapToInt(Room::characters).sum();
    Optional<Worth> highest = floor;
    while (kept.size() > FactLimits.FACTS || characters > FactLimits.CHARACTERS) {
      KeptFact least = kept.stream().min(Comparator.comparing(KeptFact::worth)).orElseThrow();
      kept.remove(least);
      characters -= characters(least);
      highest = Optional.of(least.worth());
    }
    return new Room(withRequests(kept), highest);
  }

  /** Of those that wait to be announced, as many with the whole of what was sent as fit. */
  private static List<KeptFact> withRequests(List<KeptFact> facts) {
    List<KeptFact> kept = new ArrayList<>();
    int left = FactLimits.REQUESTS;
    for (KeptFact fact : facts) {
      int request = FactLimits.request(fact.fact());
      kept.add(request > left ? fact.withoutRequest() : fact);
      left -= request > left ? 0 : request;
    }
    return List.copyOf(kept);
  }

  private static int characters(KeptFact kept) {
    return FactLimits.characters(kept.fact());
  }
}
