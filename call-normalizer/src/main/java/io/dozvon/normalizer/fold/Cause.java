package io.dozvon.normalizer.fold;

import io.dozvon.providers.FactKind;
import java.time.Instant;

/**
 * What made a call change.
 *
 * @param key tells this cause from all others of the call
 */
record Cause(
    FactKind kind,
    String key,
    Instant occurredAt,
    Instant receivedAt,
    String origin,
    boolean replay) {

  static Cause of(KeptFact heard) {
    return new Cause(
        heard.fact().kind(),
        heard.fact().key(),
        heard.time().orElse(heard.receivedAt()),
        heard.receivedAt(),
        heard.origin(),
        heard.replay());
  }

  /** It was taken for the end of the call, and turned out to be that of a leg. */
  Cause ofLeg() {
    return new Cause(FactKind.LEG_ENDED, key, occurredAt, receivedAt, origin, replay);
  }

  /** Nobody sent it: it stands where the last that was heard stands. */
  static Cause closing(KeptFact last, Instant at) {
    return new Cause(FactKind.ENDED, "closed", at, last.receivedAt(), last.origin(), last.replay());
  }
}
