package io.dozvon.matcher;

import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.raw.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts by which rule clients were found and, with its reason, every call event without one. */
final class MatcherMeters {

  private final MeterRegistry meters;

  /** Call events that wait for the index, in all tasks of this process. */
  private final AtomicLong held;

  MatcherMeters(MeterRegistry meters) {
    this.meters = meters;
    this.held = meters.gauge("dozvon.matcher.events.held", new AtomicLong());
  }

  void matched(MatchRule rule) {
    meters.counter("dozvon.matcher.calls.matched", "rule", word(rule)).increment();
  }

  void unmatched(UnmatchedReason reason) {
    meters.counter("dozvon.matcher.events.unmatched", "reason", word(reason)).increment();
  }

  void refused(DeadLetter letter) {
    meters
        .counter("dozvon.dead.letters", "stage", letter.stage(), "reason", letter.reason())
        .increment();
  }

  void dropped(String reason) {
    meters.counter("dozvon.matcher.events.dropped", "reason", reason).increment();
  }

  /** A phone of a client that carries more than the index takes of one. */
  void leftOut() {
    meters.counter("dozvon.matcher.phones.left.out").increment();
  }

  void held(long more) {
    held.addAndGet(more);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
