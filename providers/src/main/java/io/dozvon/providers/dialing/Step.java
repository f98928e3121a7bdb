package io.dozvon.providers.dialing;

import java.time.Duration;

/** What to do next about an order: ask, or be done. Never throws, whatever was answered. */
public sealed interface Step {

  /** Ask this; the answer decides what comes next. */
  record Ask(ApiRequest request, Hearing hearing) implements Step {}

  /**
   * That is what came of it.
   *
   * @param rest how long the connection is to be left alone, since a limit is used up
   */
  record Done(Conclusion conclusion, Duration rest) implements Step {}

  /** Makes of an answer what comes next. */
  @FunctionalInterface
  interface Hearing {
    Step hear(ApiAnswer answer);
  }

  /** Done, and the next may follow at once. */
  static Step done(Conclusion conclusion) {
    return new Done(conclusion, Duration.ZERO);
  }
}
