package io.dozvon.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what was told and, with its reason, every silence; and how long it took. */
record NotifierMeters(MeterRegistry meters) {

  /** A notification, an update or a callback went out. */
  void told(String kind) {
    meters.counter("dozvon.notifier.told", "kind", kind).increment();
  }

  /** How long it took from the receipt of a webhook until what follows from it went out. */
  void delivered(String provider, Duration lag) {
    Timer.builder("dozvon.delivery.seconds")
        .description("from the receipt of a live webhook until what follows from it went out")
        .tags("stage", NotifierNames.STAGE, "provider", provider)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(10))
        .maximumExpectedValue(Duration.ofMinutes(15))
        .register(meters)
        .record(lag.isNegative() ? Duration.ZERO : lag);
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
