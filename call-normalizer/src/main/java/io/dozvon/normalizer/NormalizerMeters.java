package io.dozvon.normalizer;

import io.micrometer.core.instrument.MeterRegistry;

/** What became of webhooks and facts. */
record NormalizerMeters(MeterRegistry meters) {

  void understood(String provider) {
    meters.counter("dozvon.webhooks.understood", "provider", provider).increment();
  }

  void ordered(String provider) {
    meters.counter("dozvon.orders.understood", "provider", provider).increment();
  }

  void setAside(String provider, String reason) {
    meters.counter("dozvon.webhooks.setaside", "provider", provider, "reason", reason).increment();
  }

  /** The runtime's last net counts what nobody refused under the same name. */
  void refused(String stage, String reason) {
    meters.counter("dozvon.dead.letters", "stage", stage, "reason", reason).increment();
  }

  void redelivered(String provider, int facts) {
    if (facts > 0) {
      meters.counter("dozvon.facts.redelivered", "provider", provider).increment(facts);
    }
  }

  /** Received longer ago than facts are kept, of a call that is not kept any more, if ever. */
  void late(String provider, int facts) {
    meters.counter("dozvon.facts.late", "provider", provider).increment(facts);
  }

  void dropped(String provider, int facts) {
    if (facts > 0) {
      meters
          .counter("dozvon.facts.dropped", "provider", provider, "reason", "too-many")
          .increment(facts);
    }
  }

  /** Calls turned out to be one with another. */
  void merged(String provider, int calls) {
    if (calls > 0) {
      meters.counter("dozvon.calls.merged", "provider", provider).increment(calls);
    }
  }

  void closed(String provider) {
    meters.counter("dozvon.calls.closed", "provider", provider).increment();
  }
}
