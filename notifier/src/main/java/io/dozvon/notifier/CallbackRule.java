package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.call.Wish;
import io.dozvon.providers.CallbackOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a bot is told of a call, and with which text. */
record CallbackRule(ProviderTerms terms, NotifierSettings settings) {

  /**
   * What an event means for the outcome callback.
   *
   * @param waiting whether a missed call is waiting to be told; then every event counts
   * @param known whether anything is remembered of the call
   */
  Judgement outcome(CallEvent event, boolean waiting, boolean known, Instant now) {
    if (event.late()) {
      boolean ended = event.call().phase() == Phase.ENDED;
      return ended ? new Judgement.Never(Withheld.LATE) : new Judgement.Nothing();
    }
    return switch (event.happening()) {
      // What has changed was told before it; and it may be older than what waits.
      case REPORTED -> Reports.is(event) ? new Judgement.Nothing() : detail(event, waiting, now);
      case MOVED -> new Judgement.Never(Withheld.MOVED);
      case MERGED -> new Judgement.Never(Withheld.MERGED);
      case ENDED -> ofCall(event, waiting, now);
      case CORRECTED -> ofCorrection(event, waiting, known, now);
      default -> detail(event, waiting, now);
    };
  }

  /** Why the text of a conversation is not told; empty where it is. */
  Optional<Withheld> objectionToText(CallEvent event, Instant now) {
    return event.call().direction() == Direction.INTERNAL
        ? Optional.of(Withheld.INTERNAL)
        : objectionToReport(event, now);
  }

  /** Why a report is not told, whichever way its call goes; empty where it is. */
  Optional<Withheld> objectionToReport(CallEvent event, Instant now) {
    if (event.asks(Wish.LIVE)) {
      return Optional.empty();
    }
    if (event.replay()) {
      return Optional.of(Withheld.REPLAY);
    }
    if (event.late()) {
      return Optional.of(Withheld.LATE);
    }
    return isLive(event.receivedAt(), now) ? Optional.empty() : Optional.of(Withheld.NOT_LIVE);
  }

  static boolean bringsText(CallEvent event) {
    return event.happening() == Happening.TRANSCRIBED
        && event.call().transcript().filter(text -> !text.isBlank()).isPresent();
  }

  /** Whether a callback that has waited may still go out; of a replay because it was asked for. */
  boolean isLive(CallContext about, Instant now) {
    return about.replay()
        || isLive(learntAt(about.inferred(), about.occurredAt(), about.receivedAt()), now);
  }

  private boolean isLive(Instant learnt, Instant now) {
    return learnt.plus(settings.liveWithin()).isAfter(now);
  }

  /** No webhook brings an end that we conclude; its time is when we concluded it. */
  private static Instant learntAt(boolean inferred, Instant occurredAt, Instant receivedAt) {
    return inferred ? occurredAt : receivedAt;
  }

  private Judgement detail(CallEvent event, boolean waiting, Instant now) {
    return waiting ? ofCall(event, true, now) : new Judgement.Nothing();
  }

  private Judgement ofCorrection(CallEvent event, boolean waiting, boolean known, Instant now) {
    boolean ended = event.call().phase() == Phase.ENDED;
    if (ended && !known) {
      return new Judgement.Never(Withheld.FORGOTTEN);
    }
    return ended || waiting ? ofCall(event, waiting, now) : new Judgement.Nothing();
  }

  private Judgement ofCall(CallEvent event, boolean waiting, Instant now) {
    Call call = event.call();
    if (call.phase() != Phase.ENDED) {
      return new Judgement.NotNow(Withheld.REOPENED);
    }
    if (call.direction() == Direction.INTERNAL) {
      return new Judgement.NotNow(Withheld.INTERNAL);
    }
    if (call.inferred() && !settings.callbacksForInferredEnds()) {
      return new Judgement.NotNow(Withheld.INFERRED);
    }
    Optional<CallbackOutcome> outcome = terms.callbackOutcome(call);
    if (outcome.isEmpty()) {
      return new Judgement.NotNow(Withheld.NO_OUTCOME);
    }
    boolean missed = outcome.get() == CallbackOutcome.MISSED;
    if (event.replay() && !event.asks(Wish.LIVE)) {
      // A replayed detail does not silence the live miss that is waiting.
      return waiting && missed ? new Judgement.Nothing() : new Judgement.Never(Withheld.REPLAY);
    }
    Instant learnt = learntAt(call.inferred(), event.occurredAt(), event.receivedAt());
    if (!event.asks(Wish.LIVE) && !isLive(learnt, now)) {
      return new Judgement.Never(Withheld.NOT_LIVE);
    }
    return new Judgement.Tell(
        CallbackText.of(outcome.get()), missed ? terms.settlingTime(call) : Duration.ZERO);
  }
}
