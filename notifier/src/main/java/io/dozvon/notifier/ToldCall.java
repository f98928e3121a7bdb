package io.dozvon.notifier;

import java.time.Instant;
import java.util.Optional;

/**
 * What one client and its bot have been told of one call.
 *
 * @param version the last version of the call that was told of
 * @param shown whether a notification was made
 * @param textTold whether the bot was told of the text, or will never be
 * @param outcome how far telling the outcome has come
 * @param touchedAt when we last heard of the call
 */
record ToldCall(
    int version, boolean shown, boolean textTold, OutcomeTelling outcome, Instant touchedAt) {

  private static final int NEVER = Integer.MIN_VALUE;

  /** Of a call that is new to its client. */
  static ToldCall nothing() {
    return new ToldCall(NEVER, false, false, new OutcomeTelling.Open(), Instant.EPOCH);
  }

  boolean isNew() {
    return version == NEVER;
  }

  /** Each announcement has a version of its own, so one that is not newer was told already. */
  boolean hasSeen(int otherVersion) {
    return otherVersion <= version;
  }

  Optional<OutcomeTelling.Waiting> waiting() {
    return outcome instanceof OutcomeTelling.Waiting waiting
        ? Optional.of(waiting)
        : Optional.empty();
  }

  ToldCall closed() {
    return new ToldCall(version, shown, textTold, new OutcomeTelling.Closed(), touchedAt);
  }
}
