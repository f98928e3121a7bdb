package io.dozvon.standalone.replay;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.runtime.KafkaSettings;
import java.time.Duration;
import java.util.function.Predicate;

/** The topic of dead letters, read from its beginning. */
public final class DeadLetterLog implements AutoCloseable {

  private final TopicReading<DeadLetter> reading;
  private final Ledger ledger = new Ledger();

  private DeadLetterLog(TopicReading<DeadLetter> reading) {
    this.reading = reading;
  }

  /**
   * Reads all there is.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException when Kafka does not answer
   */
  public static DeadLetterLog read(KafkaSettings kafka) {
    var log =
        new DeadLetterLog(new TopicReading<>(kafka.clientSettings(), kafka.topics().deadLetters()));
    log.reading.toEnd(log.ledger::heard);
    return log;
  }

  /** What it comes to. */
  public Ledger ledger() {
    return ledger;
  }

  /** Records that are no dead letters: somebody else writes there. */
  public int unreadable() {
    return reading.unreadable();
  }

  /** Reads on until that is so, or the time is over. */
  public void awaitUntil(Predicate<Ledger> wanted, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (!wanted.test(ledger) && System.nanoTime() < end) {
      reading.more(ledger::heard);
    }
  }

  @Override
  public void close() {
    reading.close();
  }
}
