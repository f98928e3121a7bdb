package io.dozvon.dialer;

import io.dozvon.providers.dialing.ApiAnswer;

/** What came of sending one request. */
sealed interface Heard {

  /** The provider answered. */
  record Answered(ApiAnswer answer) implements Heard {}

  /** Nothing of the request left this machine. */
  record NotSent(Why why) implements Heard {

    /** Why it did not. */
    enum Why {
      /** Nobody is there, or nobody lets us in. */
      UNREACHABLE,
      /** The address is none that we call. */
      FORBIDDEN,
      /** Its time was over before it could leave. */
      EXPIRED,
      /** It is no request that can be sent. */
      UNSENDABLE
    }
  }

  /** It left, and nobody knows whether it arrived. */
  record Lost() implements Heard {}
}
