package io.dozvon.notifier;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was told and, with its reason, every silence. */
record NotifierMeters(MeterRegistry meters) {

  /** A notification, an update or a callback went out. */
  void told(String kind) {
    meters.counter("dozvon.notifier.told", "kind", kind).increment();
  }

  /** A bot was not told. */
  void withheld(Withheld why) {
    meters.counter("dozvon.notifier.callbacks.withheld", "reason", why.reason()).increment();
  }

  /** A value was left out of a call's variables. */
  void leftOut(String reason) {
    meters.counter("dozvon.notifier.variables.left.out", "reason", reason).increment();
  }

  /** A record went no further. */
  void dropped(String reason) {
    meters.counter("dozvon.notifier.dropped", "reason", reason).increment();
  }
}
