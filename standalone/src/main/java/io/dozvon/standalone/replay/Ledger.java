package io.dozvon.standalone.replay;

import io.dozvon.contracts.raw.DeadLetter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the topic of dead letters comes to: of each key the latest word counts. */
public final class Ledger {

  private static final Comparator<StandingLetter> BY_AGE =
      Comparator.comparing((StandingLetter it) -> it.letter().occurredAt())
          .thenComparing(StandingLetter::key);

  private final Map<String, StandingLetter> history = new HashMap<>();
  private final Set<String> settled = new HashSet<>();

  /** The next record of a key; no letter where it is settled. */
  public void heard(String key, Optional<DeadLetter> letter) {
    letter.ifPresentOrElse(refusal -> refused(key, refusal), () -> settled.add(key));
  }

  /** What is not settled, the oldest first. */
  public List<StandingLetter> standing() {
    return history.values().stream()
        .filter(letter -> !settled.contains(letter.key()))
        .sorted(BY_AGE)
        .toList();
  }

  /** That one, unless it is settled or was never there. */
  public Optional<StandingLetter> find(String key) {
    return Optional.ofNullable(history.get(key)).filter(letter -> !settled.contains(key));
  }

  private void refused(String key, DeadLetter refusal) {
    settled.remove(key);
    StandingLetter before = history.get(key);
    history.put(
        key, before == null ? StandingLetter.first(key, refusal) : before.refusedAgain(refusal));
  }
}
