package io.dozvon.simulator.exchange;

import io.dozvon.simulator.Switchboard;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The employees by the ids that the platform gives them.
 *
 * @param first the id of the first one
 */
record Staff(int first) {

  Optional<Integer> desk(String id) {
    return IntStream.range(0, Switchboard.desks())
        .filter(desk -> id(desk).equals(id))
        .boxed()
        .findFirst();
  }

  String id(int desk) {
    return Integer.toString(first + desk);
  }
}
