package io.dozvon.standalone.demo;

import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which call is of which conversation, and what a bot has heard of each. May be asked by any
 * thread.
 */
final class CallsInPlay {

  private static final int KEPT = 10_000;

  // Both guarded by this.
  private final Map<String, Cue> cues = new HashMap<>();
  private final Map<String, Integer> heard = new HashMap<>();

  /** A call that will be played, under the id that it will have with us. */
  synchronized void begins(String call, Cue cue) {
    if (cues.size() >= KEPT) {
      // Who looks on for days does not look back for hours.
      cues.clear();
      heard.clear();
    }
    cues.put(call, cue);
  }

  /** Empty for a call that was played before. */
  synchronized Optional<Cue> cue(String call) {
    return Optional.ofNullable(cues.get(call));
  }

  /** A bot was told how the call came out, or what was said. */
  synchronized void botHeard(String call) {
    heard.merge(call, 1, Integer::sum);
  }

  /** Calls of which a bot has still to be told something. */
  synchronized long wanting() {
    return cues.entrySet().stream()
        .filter(call -> heard(call.getKey()) < expected(call.getValue().scenario()))
        .count();
  }

  /** Calls of which a bot was told more than once. */
  synchronized long toldTwice() {
    return cues.entrySet().stream()
        .filter(call -> heard(call.getKey()) > expected(call.getValue().scenario()))
        .count();
  }

  private int heard(String call) {
    return heard.getOrDefault(call, 0);
  }

  private static int expected(Scenario scenario) {
    return switch (scenario) {
      case END_NEVER_COMES -> 0;
      case TRANSCRIPT_LATER -> 2;
      default -> 1;
    };
  }
}
