package io.dozvon.standalone;

import io.dozvon.runtime.KafkaSettings;
import io.dozvon.standalone.replay.DeadLetterLog;
import io.dozvon.standalone.replay.StandingLetter;

/** What verbs about dead letters say when there is nothing to work on. */
final class Letters {

  private Letters() {}

  static StandingLetter find(DeadLetterLog log, String key) {
    return log.ledger()
        .find(key)
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "there is no dead letter "
                        + key
                        + ": it is settled, has expired or never was; ./dozvon dead-letters lists"
                        + " them"));
  }

  static CommandFailedException nobodyAt(KafkaSettings settings) {
    return new CommandFailedException(
        "Kafka at "
            + settings.bootstrap()
            + " does not answer; is Dozvon running? (./dozvon run, or --kafka host:port)");
  }
}
