package io.dozvon.providers;

import io.dozvon.contracts.call.Outcome;
import java.util.Optional;

/** The three ways a call can come out for a bot. */
public enum CallbackOutcome {
  SUCCESS,
  BUSY,
  MISSED;

  /** The rule for providers whose guide says nothing else. */
  public static Optional<CallbackOutcome> neutral(Outcome outcome) {
    return switch (outcome) {
      case ANSWERED -> Optional.of(SUCCESS);
      case BUSY -> Optional.of(BUSY);
      case NO_ANSWER, CANCELLED, CONGESTION, UNAVAILABLE -> Optional.of(MISSED);
      case FAILED, UNKNOWN -> Optional.empty();
    };
  }
}
