package io.dozvon.notifier;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.CallbackKind;
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

/** When a bot is told of a call, and of what. */
record CallbackRule(ProviderTerms terms, ProjectTerms projects, NotifierSettings settings) {

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
        : objection(event, CallbackKind.TEXT, now);
  }

  /** Why a report is not told, whichever way its call goes; empty where it is. */
  Optional<Withheld> objectionToReport(CallEvent event, Instant now) {
    return objection(event, CallbackKind.REPORT, now);
  }

  static boolean bringsText(CallEvent event) {
    return event.happening() == Happening.TRANSCRIBED
        && event.call().transcript().filter(text -> !text.isBlank()).isPresent();
  }

  /**
   * Whether a callback that has waited may still go out; a replay waits only where it is wanted.
   */
  boolean isLive(CallContext about, Instant now) {
    return about.replay()
        || isLive(learntAt(about.inferred(), about.occurredAt(), about.receivedAt()), now);
  }

  private Optional<Withheld> objection(CallEvent event, CallbackKind kind, Instant now) {
    if (!projects.wants(event.call(), kind)) {
      return Optional.of(Withheld.SWITCHED_OFF);
    }
    return objection(event, event.receivedAt(), now);
  }

  /** Of what is sent through again the age does not matter, where it is wanted at all. */
  private Optional<Withheld> objection(CallEvent event, Instant learnt, Instant now) {
    if (event.late()) {
      return Optional.of(Withheld.LATE);
    }
    if (event.asks(Wish.LIVE)) {
      return Optional.empty();
    }
    if (event.replay() && !projects.wantsReplays(event.call())) {
      return Optional.of(Withheld.REPLAY);
    }
    boolean told = event.replay() || isLive(learnt, now);
    return told ? Optional.empty() : Optional.of(Withheld.NOT_LIVE);
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
    if (call.inferred() && !wantsInferredEnd(call)) {
      return new Judgement.NotNow(Withheld.INFERRED);
    }
    Optional<CallbackKind> outcome = terms.callbackOutcome(call).map(CallbackRule::kind);
    if (outcome.isEmpty()) {
      return new Judgement.NotNow(Withheld.NO_OUTCOME);
    }
    return projects.wants(call, outcome.get())
        ? ofOutcome(event, outcome.get(), waiting, now)
        : new Judgement.NotNow(Withheld.SWITCHED_OFF);
  }

  private Judgement ofOutcome(CallEvent event, CallbackKind kind, boolean waiting, Instant now) {
    Call call = event.call();
    boolean missed = kind == CallbackKind.MISSED;
    Instant learnt = learntAt(call.inferred(), event.occurredAt(), event.receivedAt());
    Optional<Withheld> objection = objection(event, learnt, now);
    if (objection.isEmpty()) {
      return new Judgement.Tell(kind, missed ? terms.settlingTime(call) : Duration.ZERO);
    }
    // A replayed detail does not silence the live miss that is waiting.
    return event.replay() && waiting && missed
        ? new Judgement.Nothing()
        : new Judgement.Never(objection.get());
  }

  private boolean wantsInferredEnd(Call call) {
    return settings.callbacksForInferredEnds() || projects.wantsInferredEnds(call);
  }

  private static CallbackKind kind(CallbackOutcome outcome) {
    return switch (outcome) {
      case SUCCESS -> CallbackKind.SUCCESS;
      case BUSY -> CallbackKind.BUSY;
      case MISSED -> CallbackKind.MISSED;
    };
  }
}
