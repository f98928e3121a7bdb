package io.dozvon.standalone.demo;

import io.dozvon.simulator.Scenario;
import java.util.HashMap;
import java.util.Map;

/**
 * Which call is of which conversation, and what a bot has heard of each. May be asked by any
 * thread.
 */
final class CallsInPlay {

  private static final int KEPT = 10_000;

  // Both guarded by this.
  private final Map<String, InPlay> inPlay = new HashMap<>();
  private final Map<String, Integer> heard = new HashMap<>();

  /**
   * A call that will be played.
   *
   * @param call the id that it will have with us
   * @param name what it is called on the screen
   */
  synchronized void begins(String call, String name, Scenario scenario) {
    if (inPlay.size() >= KEPT) {
      // Who looks on for days does not look back for hours.
      inPlay.clear();
      heard.clear();
    }
    inPlay.put(call, new InPlay(name, scenario));
  }

  /** What a call is called on the screen; empty for one that was played before. */
  synchronized String name(String call) {
    return inPlay.containsKey(call) ? inPlay.get(call).name() : "";
  }

  /** A bot was told how the call came out, or what was said. */
  synchronized void botHeard(String call) {
    heard.merge(call, 1, Integer::sum);
  }

  /** Calls of which a bot has still to be told something. */
  synchronized long wanting() {
    return inPlay.entrySet().stream()
        .filter(call -> heard(call.getKey()) < expected(call.getValue().scenario()))
        .count();
  }

  /** Calls of which a bot was told more than once. */
  synchronized long toldTwice() {
    return inPlay.entrySet().stream()
        .filter(call -> heard(call.getKey()) > expected(call.getValue().scenario()))
        .count();
  }

  private record InPlay(String name, Scenario scenario) {}

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
