package io.dozvon.providers.dialing.jsonrpc;

import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.time.Duration;

/** What an error means for what was asked. */
record Meaning(Fate fate, Reason reason) {

  /** Whether anything was done. */
  enum Fate {
    /** Nothing, and it would be the same again. */
    REFUSED,
    /** Nothing, and later it may be. */
    LATER,
    /** Nobody knows. */
    UNKNOWN
  }

  private static final Duration SHORTLY = Duration.ofMinutes(1);

  /**
   * What comes of it.
   *
   * @param wait where it may be done later, how long to wait
   * @param rest what the limits ask for otherwise
   */
  Step.Done done(Effect effect, Duration wait, Duration rest) {
    return switch (fate) {
      case REFUSED -> new Step.Done(new Conclusion.Refused(reason), rest);
      case LATER -> new Step.Done(new Conclusion.TryLater(reason, wait), wait);
      case UNKNOWN -> new Step.Done(unknown(effect), rest);
    };
  }

  /** To look something up changes nothing, so it may be asked again. */
  private Conclusion unknown(Effect effect) {
    return effect == Effect.QUERY
        ? new Conclusion.TryLater(
            new Reason(
                reason.code(),
                "the provider did not answer as it should; ask again in a minute",
                "провайдер ответил не так, как должен; повторите через минуту"),
            SHORTLY)
        : new Conclusion.Unknown(reason);
  }

  /** The same, about one of our parameters. */
  Meaning about(String parameter) {
    return new Meaning(
        fate,
        new Reason(
            reason.code(),
            parameter + ": " + reason.english(),
            parameter + ": " + reason.russian()));
  }
}
