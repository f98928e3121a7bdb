package io.dozvon.notifier;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Wish;
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
 * @param owed the version whose notification was refused, and waits to be sent through again
 */
record ToldCall(
    int version,
    boolean shown,
    boolean textTold,
    OutcomeTelling outcome,
    Instant touchedAt,
    Optional<Integer> owed) {

  private static final int NEVER = Integer.MIN_VALUE;

  /** Of a call that is new to its client. */
  static ToldCall nothing() {
    return new ToldCall(
        NEVER, false, false, new OutcomeTelling.Open(), Instant.EPOCH, Optional.empty());
  }

  boolean isNew() {
    return version == NEVER;
  }

  /**
   * Each announcement has a version of its own, so one that is not newer was told already; but for
   * what is owed, and for a call that an operator gives to another client as it stands.
   */
  boolean hasSeen(CallEvent event) {
    boolean givenAway = event.happening() == Happening.MOVED && event.asks(Wish.REMATCH);
    return event.call().version() <= version && !givenAway && !pays(event);
  }

  /** Whether that event, sent through again, makes up for what was refused. */
  boolean pays(CallEvent event) {
    return event.replay() && owed.filter(due -> due <= event.call().version()).isPresent();
  }

  ToldCall owing(Optional<Integer> refused) {
    return new ToldCall(version, shown, textTold, outcome, touchedAt, refused);
  }

  Optional<OutcomeTelling.Waiting> waiting() {
    return outcome instanceof OutcomeTelling.Waiting waiting
        ? Optional.of(waiting)
        : Optional.empty();
  }

  ToldCall closed() {
    return new ToldCall(version, shown, textTold, new OutcomeTelling.Closed(), touchedAt, owed);
  }
}
