package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.START;
import static io.dozvon.normalizer.Normalizer.fact;
import static io.dozvon.normalizer.Normalizer.replayed;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.FactKind;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final String ORIGIN = "telephony.raw.alpha.v1/2/17";
  private static final int WEEK = 7 * 24 * 3600;

  private final Normalizer normalizer = new Normalizer(START.plusSeconds(2 * WEEK));

  @AfterEach
  void close() {
    normalizer.close();
  }

  @Test
  void whatIsReplayedIsMarkedAndKeepsItsFirstReceiptAndOrigin() {
    normalizer.receive(900, fact("b", FactKind.RINGING, 899)).receive(replayed(ring(5), ORIGIN));

    TestRecord<String, CallEvent> event = normalizer.lastEvent();
    assertThat(event.value().replay()).isTrue();
    assertThat(event.value().origin()).isEqualTo(ORIGIN);
    assertThat(event.value().receivedAt()).isEqualTo(START.plusSeconds(5));
    assertThat(event.getRecordTime()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void replayingWhatWasUnderstoodIsARedelivery() {
    normalizer.receive(ring(5)).receive(replayed(ring(5), ORIGIN));

    assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
    assertThat(normalizer.count("dozvon.facts.redelivered")).isOne();
  }

  @Test
  void replayingTwiceChangesNothingMore() {
    normalizer.receive(replayed(ring(5), ORIGIN)).receive(replayed(ring(5), ORIGIN));

    assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
  }

  @Test
  void aFactOlderThanTheRetentionIsToldAndCountedAsLate() {
    normalizer
        .receive(WEEK + 60, fact("b", FactKind.ENDED, WEEK).outcome(Outcome.BUSY))
        .receive(replayed(ring(5), ORIGIN));

    assertThat(normalizer.happenings()).containsExactly(Happening.ENDED, Happening.RINGING);
    assertThat(normalizer.count("dozvon.facts.late")).isOne();
  }

  private static RawWebhook ring(int second) {
    return webhook("c1", second, PlainProvider.body(fact("a", FactKind.RINGING, 0).build()));
  }
}
