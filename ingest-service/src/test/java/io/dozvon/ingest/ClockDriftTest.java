package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockDriftTest {

  private static final Instant KAFKAS = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration UNDER_WAY = Duration.ofSeconds(2);

  private final LogLines log = LogLines.of(ClockDrift.class);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aClockIsRightWhereKafkaTookTheRecordWhileItWasUnderWay() {
    assertThat(aheadSeconds(Duration.ofSeconds(-1))).isZero();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aClockIsAheadByWhatItWasWhenTheRecordWasSent() {
    assertThat(aheadSeconds(Duration.ofMinutes(5))).isEqualTo(300);
    assertThat(log.lines())
        .singleElement()
        .isEqualTo("our clock and Kafka's differ [aheadSeconds=\"300\"]");
  }

  @Test
  void aClockIsBehindByWhatItWasWhenTheAnswerCame() {
    assertThat(aheadSeconds(Duration.ofMinutes(-5))).isEqualTo(-298);
    assertThat(log.lines()).singleElement().asString().contains("aheadSeconds=\"-298\"");
  }

  @Test
  void saysItOnceAndAgainWhenTheClockWasSetRight() {
    // Given
    SettableClock clock = new SettableClock(KAFKAS.plus(Duration.ofHours(1)));
    ClockDrift drift = new ClockDrift(clock);

    // When
    drift.taken(drift.now(), record(KAFKAS.toEpochMilli()));
    drift.taken(drift.now(), record(KAFKAS.toEpochMilli()));
    clock.advance(Duration.ofHours(-1));
    drift.taken(drift.now(), record(KAFKAS.toEpochMilli()));

    // Then
    assertThat(log.lines())
        .satisfiesExactly(
            wrong -> assertThat(wrong).startsWith("our clock and Kafka's differ"),
            right -> assertThat(right).startsWith("our clock and Kafka's agree again"));
    assertThat(drift.aheadSeconds()).isZero();
  }

  @Test
  void learnsNothingWhereKafkaDatesNothing() {
    ClockDrift drift = new ClockDrift(new SettableClock(KAFKAS));

    drift.taken(drift.now(), record(ConsumerRecord.NO_TIMESTAMP));

    assertThat(drift.aheadSeconds()).isZero();
  }

  private static double aheadSeconds(Duration whenSent) {
    SettableClock clock = new SettableClock(KAFKAS.plus(whenSent));
    ClockDrift drift = new ClockDrift(clock);
    long sent = drift.now();
    clock.advance(UNDER_WAY);
    drift.taken(sent, record(KAFKAS.toEpochMilli()));
    return drift.aheadSeconds();
  }

  private static RecordMetadata record(long timestamp) {
    return new RecordMetadata(new TopicPartition("raw", 0), 0, 0, timestamp, 0, 0);
  }
}
