package io.dozvon.ingest;

import io.dozvon.contracts.raw.Payload;

/** What became of reading a body. */
sealed interface Received {

  /** All of it is here. */
  record Whole(Payload body) implements Received {}

  /**
   * It is larger than the door takes.
   *
   * @param toTheEnd whether the sender has finished all the same
   */
  record TooLarge(boolean toTheEnd) implements Received {}

  /** Its end did not come in time. */
  record TooSlow() implements Received {}

  /** The connection broke off. */
  record BrokenOff() implements Received {}
}
