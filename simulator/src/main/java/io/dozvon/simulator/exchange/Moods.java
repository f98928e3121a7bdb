package io.dozvon.simulator.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each provider takes its next requests. */
final class Moods {

  // Guarded by this.
  private final Map<String, Deque<Mood>> next = new HashMap<>();

  synchronized void expect(String provider, List<Mood> moods) {
    next.computeIfAbsent(provider, first -> new ArrayDeque<>()).addAll(moods);
  }

  /** Well, unless something else is expected. */
  synchronized Mood take(String provider) {
    Mood mood = next.getOrDefault(provider, new ArrayDeque<>()).poll();
    return mood == null ? new Mood.Well() : mood;
  }
}
