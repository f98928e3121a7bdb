package io.dozvon.simulator;

import java.util.Optional;

/**
 * An employee's phone.
 *
 * @param number from 0; each provider has numbers of its own for them
 * @param handedBy the desk that handed the client over, if one did
 */
record Desk(int number, Optional<Integer> handedBy) {

  static Desk of(int number) {
    return new Desk(number, Optional.empty());
  }
}
