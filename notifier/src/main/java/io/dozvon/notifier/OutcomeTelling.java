package io.dozvon.notifier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallbackKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How far telling the bot the outcome of one call has come. It is told at most once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OutcomeTelling.Open.class, name = "open"),
  @JsonSubTypes.Type(value = OutcomeTelling.Waiting.class, name = "waiting"),
  @JsonSubTypes.Type(value = OutcomeTelling.Closed.class, name = "closed")
})
sealed interface OutcomeTelling {

  /**
   * The state after an event, and what is told or withheld on the way there.
   *
   * @param callbacks makes the callback of that kind for the call as it now stands
   */
  Step after(Judgement judgement, Instant now, Function<CallbackKind, BotCallback> callbacks);

  /** One transition. */
  record Step(OutcomeTelling state, Optional<BotCallback> told, Optional<Withheld> withheld) {

    static Step to(OutcomeTelling state) {
      return new Step(state, Optional.empty(), Optional.empty());
    }

    static Step telling(BotCallback callback) {
      return new Step(new Closed(), Optional.of(callback), Optional.empty());
    }

    static Step withholding(OutcomeTelling state, Withheld why) {
      return new Step(state, Optional.empty(), Optional.of(why));
    }
  }

  /** Nothing was told yet. */
  record Open() implements OutcomeTelling {
    @Override
    public Step after(
        Judgement judgement, Instant now, Function<CallbackKind, BotCallback> callbacks) {
      if (judgement instanceof Judgement.Tell tell) {
        BotCallback callback = callbacks.apply(tell.kind());
        return tell.settling().isZero()
            ? Step.telling(callback)
            : Step.to(new Waiting(now.plus(tell.settling()), callback));
      }
      return notTold(this, judgement);
    }
  }

  /**
   * Missed, as far as is known; another leg's answer may still come.
   *
   * @param due counted from when we learnt of it, so that an answer with the same delay is in time
   */
  record Waiting(Instant due, BotCallback callback) implements OutcomeTelling {
    @Override
    public Step after(
        Judgement judgement, Instant now, Function<CallbackKind, BotCallback> callbacks) {
      if (judgement instanceof Judgement.Tell tell) {
        BotCallback newer = callbacks.apply(tell.kind());
        return tell.settling().isZero() ? Step.telling(newer) : Step.to(new Waiting(due, newer));
      }
      return notTold(this, judgement);
    }
  }

  /** Told, or never to be told. */
  record Closed() implements OutcomeTelling {
    @Override
    public Step after(
        Judgement judgement, Instant now, Function<CallbackKind, BotCallback> callbacks) {
      return Step.to(this);
    }
  }

  private static Step notTold(OutcomeTelling state, Judgement judgement) {
    if (judgement instanceof Judgement.NotNow notNow) {
      return Step.withholding(new Open(), notNow.why());
    }
    if (judgement instanceof Judgement.Never never) {
      return Step.withholding(new Closed(), never.why());
    }
    return Step.to(state);
  }
}
