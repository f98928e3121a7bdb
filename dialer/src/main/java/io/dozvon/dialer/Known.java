package io.dozvon.dialer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * A command that was seen.
 *
 * @param asked derives from all that is asked in it
 * @param round how often it was asked before and could not be placed then
 * @param standing how far it is
 * @param result what it came to
 * @param settleAt when it is given up, should nothing be heard of it
 */
record Known(
    String asked,
    int round,
    String project,
    Standing standing,
    Optional<CallResult> result,
    Instant settleAt) {

  /** How far a command is. */
  enum Standing {
    /** Its client is looked up. */
    @JsonProperty("looked-up")
    LOOKED_UP,
    /** The provider may have been asked. */
    @JsonProperty("attempted")
    ATTEMPTED,
    /** It has its result. */
    @JsonProperty("ended")
    ENDED
  }

  Known {
    result = result == null ? Optional.empty() : result;
  }

  /** It could not be placed then, so it may be tried anew. */
  boolean mayBeTriedAnew() {
    return result.filter(end -> end.verdict() == Verdict.TRY_LATER).isPresent();
  }

  Known standing(Standing next) {
    return new Known(asked, round, project, next, result, settleAt);
  }

  Known ended(CallResult end) {
    return new Known(asked, round, project, Standing.ENDED, Optional.of(end), settleAt);
  }
}
