package io.dozvon.simulator;

import io.dozvon.contracts.phone.Masking;

/**
 * What is to be played next.
 *
 * @param number of the conversation, from 1; makes its ids its own
 * @param client the client's phone
 */
public record Cue(int number, String provider, Scenario scenario, String client) {

  /** The phone masked. */
  @Override
  public String toString() {
    return "Cue[%d %s %s %s]".formatted(number, provider, scenario, Masking.phone(client));
  }
}
