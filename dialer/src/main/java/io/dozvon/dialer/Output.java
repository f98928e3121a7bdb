package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.raw.DeadLetter;

/** What a step lets out, by where it goes. */
sealed interface Output {

  /** To where the client is known. */
  record Asked(Question question) implements Output {}

  /** To the caller. */
  record Attempted(CallAttempt attempt) implements Output {}

  /** To whoever wants to know. */
  record Told(CallResult result) implements Output {}

  /** What is no command. */
  record Refused(DeadLetter letter) implements Output {}
}
