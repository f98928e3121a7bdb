package io.dozvon.standalone.replay;

import io.dozvon.contracts.raw.DeadLetter;

/**
 * A dead letter that is not settled.
 *
 * @param key where the record stood when it was refused for the first time
 * @param letter the latest refusal
 * @param refused how often it was refused, as far back as the topic goes
 * @param replayed how often that was after a replay
 */
public record StandingLetter(String key, DeadLetter letter, int refused, int replayed) {

  static StandingLetter first(String key, DeadLetter letter) {
    return new StandingLetter(key, letter, 0, 0).refusedAgain(letter);
  }

  StandingLetter refusedAgain(DeadLetter latest) {
    boolean replay = latest.originalHeaders().containsKey("replay");
    return new StandingLetter(key, latest, refused + 1, replayed + (replay ? 1 : 0));
  }
}
