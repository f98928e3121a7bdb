package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.topic.Keys;
import java.time.Instant;
import java.util.Optional;

/**
 * A command on the way to its client's record, and back.
 *
 * @param client the record; empty on the way there, and where there is none
 */
record Question(CallCommand command, Instant validUntil, Optional<ClientCard> client) {

  /** Under which its client is kept. */
  String key() {
    return Keys.of(command.project(), command.client().orElseThrow());
  }

  /** What was found. */
  Question answered(Optional<ClientCard> card) {
    return new Question(command, validUntil, card);
  }

  @Override
  public String toString() {
    return "Question[" + command + "]";
  }
}
