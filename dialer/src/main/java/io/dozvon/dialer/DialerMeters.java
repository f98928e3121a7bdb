package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.raw.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What the dialer counts. */
record DialerMeters(MeterRegistry meters) {

  /** A result, whoever found it. */
  void told(CallResult result) {
    meters
        .counter(
            "dozvon.dialer.results",
            "verdict",
            result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .increment();
  }

  /** A request that left for a provider. */
  void asked(String provider) {
    meters.counter("dozvon.dialer.requests", "provider", provider).increment();
  }

  void refused(DeadLetter letter) {
    meters
        .counter("dozvon.dead.letters", "stage", letter.stage(), "reason", letter.reason())
        .increment();
  }

  void dropped(String reason) {
    meters.counter("dozvon.dialer.dropped", "reason", reason).increment();
  }
}
