package io.dozvon.ingest;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * How far our clock is from Kafka's, as far as Kafka's answers prove it. Webhooks are dated by
 * ours, and of what seems to have come long ago no bot is told.
 */
final class ClockDrift {

  private static final Logger LOG = LoggerFactory.getLogger(ClockDrift.class);

  /** Nobody who compares times notices, and it makes no call old. */
  private static final Duration HARMLESS = Duration.ofMinutes(1);

  private final Clock clock;
  private volatile long aheadMillis;
  private boolean told;

  ClockDrift(Clock clock) {
    this.clock = clock;
  }

  long now() {
    return clock.millis();
  }

  /** Below zero where our clock is behind; zero where none can be told to be wrong. */
  double aheadSeconds() {
    return aheadMillis / 1_000.0;
  }

  /** Kafka took a record between two times of our clock: then and now. */
  void taken(long sent, RecordMetadata record) {
    if (record.hasTimestamp()) {
      long taken = record.timestamp();
      learn(Math.max(sent - taken, Math.min(now() - taken, 0)));
    }
  }

  private synchronized void learn(long ahead) {
    aheadMillis = ahead;
    boolean wrong = Math.abs(ahead) > HARMLESS.toMillis();
    if (wrong != told) {
      told = wrong;
      LOG.atLevel(wrong ? Level.WARN : Level.INFO)
          .addKeyValue("aheadSeconds", ahead / 1_000)
          .log(wrong ? "our clock and Kafka's differ" : "our clock and Kafka's agree again");
    }
  }
}
