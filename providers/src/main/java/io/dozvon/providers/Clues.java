package io.dozvon.providers;

import java.util.List;
import java.util.Optional;

/**
 * What shows that webhooks are of a call that was ordered.
 *
 * @param callIds ids of the call itself
 * @param traces as its facts have them
 */
public record Clues(List<String> callIds, List<String> traces) {

  /** Copies the lists. */
  public Clues {
    callIds = List.copyOf(callIds);
    traces = List.copyOf(traces);
  }

  /** Nothing does. */
  public static Clues none() {
    return new Clues(List.of(), List.of());
  }

  /** The provider's id of the call, if there is one. */
  public static Clues callId(Optional<String> id) {
    return new Clues(id.stream().toList(), List.of());
  }

  /** Traces only. */
  public static Clues traces(List<String> traces) {
    return new Clues(List.of(), traces);
  }
}
