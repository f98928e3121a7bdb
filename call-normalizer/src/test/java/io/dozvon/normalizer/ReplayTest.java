package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.START;
import static io.dozvon.normalizer.Normalizer.fact;
import static io.dozvon.normalizer.Normalizer.replayed;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final String ORIGIN = "telephony.raw.alpha.v1/2/17";
  private static final int WEEK = 7 * 24 * 3600;

  private final Normalizer normalizer = new Normalizer(START.plusSeconds(3 * WEEK));

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
  void whatIsUnderstoodNowIsAnnouncedAndItsDeadLetterSettled() {
    normalizer.registry.removeConnection("c1");
    normalizer.receive(ring(5));
    String origin = normalizer.deadLetters.readRecord().key();
    normalizer.registry.put(Normalizer.connection("c1", "alpha"));

    normalizer.receive(replayed(ring(5), origin)).receive(replayed(ring(5), origin));

    assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
    assertThat(normalizer.deadLetters.readKeyValuesToList())
        .containsExactly(new KeyValue<>(origin, null), new KeyValue<>(origin, null));
  }

  @Test
  void whatSaysNothingOfACallIsSettledToo() {
    normalizer.receive(replayed(webhook("c1", 5, PlainProvider.PROBE), ORIGIN));

    assertThat(normalizer.deadLetters.readKeyValue()).isEqualTo(new KeyValue<>(ORIGIN, null));
  }

  @Test
  void whatIsStillNotUnderstoodIsNotSettled() {
    normalizer.receive(replayed(webhook("c1", 5, PlainProvider.BUG), ORIGIN));

    assertThat(normalizer.deadLetters.readKeyValuesToList())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.key).isEqualTo(ORIGIN);
              assertThat(letter.value.originalHeaders())
                  .containsEntry("replay", PlainProvider.text(ORIGIN));
            });
  }

  @Test
  void whatJustCameInSettlesNothing() {
    normalizer.receive(ring(5));

    assertThat(normalizer.deadLetters.isEmpty()).isTrue();
  }

  @Test
  void whatTheOperatorWishesIsSaidOfWhatTheReplayBringsAndOfNothingElse() {
    Replay live = new Replay(ORIGIN, Optional.empty(), List.of(Wish.LIVE));
    normalizer
        .receive(4, fact("a", FactKind.STARTED, 0))
        .receive(replayed(ring(5), live))
        .receive(6, fact("a", FactKind.ANSWERED, 6));

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(CallEvent::wishes)
        .containsExactly(List.of(), List.of(Wish.LIVE), List.of());
  }

  @Test
  void aFactOlderThanTheRetentionIsToldAndMarkedAndCountedAsLate() {
    normalizer
        .receive(WEEK + 60, fact("b", FactKind.ENDED, WEEK).outcome(Outcome.BUSY))
        .receive(replayed(ring(5), ORIGIN));

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(event -> event.happening() + " late " + event.late())
        .containsExactly("ENDED late false", "RINGING late true");
    assertThat(normalizer.count("dozvon.facts.late")).isOne();
  }

  @Test
  void whatIsLateIsToldOfItsCallAsFarAsItIsKnownAgainAndNotTwice() {
    normalizer
        .receive(WEEK + 60, fact("b", FactKind.ENDED, WEEK).outcome(Outcome.BUSY))
        .receive(replayed(text(5), ORIGIN))
        .receive(replayed(ring(6), ORIGIN))
        .receive(replayed(ring(6), ORIGIN))
        .receive(WEEK + 6 * 3600, fact("b", FactKind.REPORTED, WEEK));

    assertThat(normalizer.callEvents.readValuesToList())
        .filteredOn(event -> event.call().id().equals("c1.a"))
        .extracting(event -> event.happening() + " v" + event.call().version() + event.late())
        .containsExactly(
            "TRANSCRIBED v1true", "MOVED v2true", "RINGING v3true", "TRANSCRIBED v4true");
    assertThat(normalizer.count("dozvon.calls.closed")).isZero();
  }

  @Test
  void aLateFactOfACallThatIsStillKeptIsNotLate() {
    normalizer
        .receive(0, fact("a", FactKind.ENDED, 9).outcome(Outcome.BUSY))
        .receive(WEEK - 60, fact("a", FactKind.RECORDED, 10).recording(Optional.of("https://r")))
        .receive(WEEK + 600, fact("b", FactKind.ENDED, WEEK).outcome(Outcome.BUSY))
        .receive(replayed(text(5), ORIGIN));

    assertThat(normalizer.lastEvent().value())
        .returns(false, CallEvent::late)
        .returns(3, event -> event.call().version());
  }

  @Test
  void whatIsLateIsForgottenAgain() {
    normalizer
        .receive(WEEK + 60, fact("b", FactKind.ENDED, WEEK).outcome(Outcome.BUSY))
        .receive(replayed(ring(6), ORIGIN))
        .receive(2 * WEEK - 1, fact("b", FactKind.REPORTED, WEEK));

    normalizer.receive(2 * WEEK + 61, fact("c", FactKind.RINGING, 0));

    assertThat(normalizer.calls().get("c1|c1.a")).isNull();
  }

  private static RawWebhook text(int second) {
    FactDraft text =
        fact("a", FactKind.TRANSCRIBED, 11)
            .client(Optional.empty())
            .transcript(Optional.of("hello"));
    return webhook("c1", second, PlainProvider.body(text.build()));
  }

  private static RawWebhook ring(int second) {
    return webhook("c1", second, PlainProvider.body(fact("a", FactKind.RINGING, 0).build()));
  }
}
