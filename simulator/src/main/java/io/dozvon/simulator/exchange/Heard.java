package io.dozvon.simulator.exchange;

import java.util.Optional;
import java.util.function.Function;

/** What a provider makes of a request. */
sealed interface Heard {

  /** It has nothing to do but to answer. */
  record Words(Said said) implements Heard {}

  /**
   * It has a call to place.
   *
   * @param command what it was asked for with
   * @param desk whose phone rings; empty where nobody's does, although the provider took it
   * @param given the id that the caller gave the call
   * @param repeated what the webhooks repeat of the order
   * @param answer by the id of the call
   */
  record Order(
      String command,
      String client,
      Optional<Integer> desk,
      Optional<String> given,
      Optional<String> repeated,
      Function<String, Said> answer)
      implements Heard {

    /** One that leaves no trace in what is told of the call. */
    static Order untraced(
        String command, String client, Optional<Integer> desk, Function<String, Said> answer) {
      return new Order(command, client, desk, Optional.empty(), Optional.empty(), answer);
    }

    /** No number. */
    @Override
    public String toString() {
      return "Order[" + command + "]";
    }
  }
}
