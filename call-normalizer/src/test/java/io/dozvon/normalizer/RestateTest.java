package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.START;
import static io.dozvon.normalizer.Normalizer.fact;
import static io.dozvon.normalizer.Normalizer.replayed;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
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

/** A call is told of once more, because an operator asks for it. */
class RestateTest {

  private static final String LETTER = "telephony.call-events.v1/2/17";

  private final Normalizer normalizer = new Normalizer();

  @AfterEach
  void close() {
    normalizer.close();
  }

  @Test
  void theCallIsToldAsItNowStandsAndTheFoldIsAsBefore() {
    // Given
    normalizer.receive(1, fact("a", FactKind.RINGING, 0)).receive(9, ended());
    CallEvent last = normalizer.lastEvent().value();
    var kept = normalizer.calls().get("c1|c1.a");

    // When
    normalizer.receive(asking("c1.a"));

    // Then
    assertThat(normalizer.callEvents.readRecordsToList())
        .singleElement()
        .satisfies(
            record -> {
              CallEvent event = record.value();
              assertThat(event.happening()).isEqualTo(Happening.ENDED);
              assertThat(event.call()).isEqualTo(last.call());
              assertThat(event.replay()).isTrue();
              assertThat(event.origin()).isEqualTo(LETTER);
              assertThat(record.getRecordTime()).isEqualTo(START.plusSeconds(9));
            });
    assertThat(normalizer.calls().get("c1|c1.a")).isEqualTo(kept);
    assertThat(normalizer.deadLetters.isEmpty()).isTrue();
  }

  @Test
  void toldTwiceItHasTheSameIdsUnlessTheCallHasChanged() {
    // Given
    normalizer.receive(1, fact("a", FactKind.RINGING, 0));
    normalizer.callEvents.readValue();

    // When
    normalizer.receive(asking("c1.a")).receive(asking("c1.a")).receive(9, ended());
    normalizer.receive(asking("c1.a"));

    // Then
    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events).extracting(event -> event.call().version()).containsExactly(1, 1, 2, 2);
    assertThat(events.get(0).eventId()).isEqualTo(events.get(1).eventId());
    assertThat(events).extracting(CallEvent::eventId).satisfies(ids -> distinct(ids, 3));
  }

  @Test
  void aTextIsToldOfOnceMoreToo() {
    // Given
    normalizer.receive(9, ended());
    normalizer.receive(12, fact("a", FactKind.TRANSCRIBED, 11).transcript(Optional.of("Good day")));
    normalizer.callEvents.readValuesToList();

    // When
    normalizer.receive(asking("c1.a", Wish.LIVE, Wish.REMATCH, Wish.SETTLE));

    // Then
    List<CallEvent> events = normalizer.callEvents.readValuesToList();
    assertThat(events)
        .extracting(CallEvent::happening)
        .containsExactly(Happening.ENDED, Happening.TRANSCRIBED);
    assertThat(events).extracting(event -> event.call().version()).containsExactly(1, 2);
    assertThat(events)
        .extracting(CallEvent::wishes)
        .containsExactly(List.of(Wish.LIVE, Wish.REMATCH), List.of(Wish.LIVE, Wish.SETTLE));
  }

  @Test
  void theProvidersIdOfTheCallWillDo() {
    // Given
    normalizer.receive(1, fact("a", FactKind.RINGING, 0));
    normalizer.callEvents.readValue();

    // When
    normalizer.receive(asking("a"));

    // Then
    assertThat(normalizer.callEvents.readValue().call().phase()).isEqualTo(Phase.RINGING);
  }

  @Test
  void aCallThatNobodyKnowsIsRefusedUnderTheLetterThatAskedForIt() {
    // Given
    RawWebhook wish = asking("c1.gone");

    // When
    normalizer.receive(wish);

    // Then
    TestRecord<String, DeadLetter> refused = normalizer.deadLetters.readRecord();
    assertThat(refused.key()).isEqualTo(LETTER);
    assertThat(refused.value().reason()).isEqualTo("call-forgotten");
    assertThat(refused.value().explanation()).contains("c1.gone", "168 h");
    assertThat(refused.value().body()).contains(PlainProvider.text("as it was"));
    assertThat(refused.value().originalHeaders())
        .containsEntry("restate", PlainProvider.text("c1.gone"));
  }

  @Test
  void ofACallThatIsHeldBackNothingIsToldAndTheLetterSettled() {
    // Given
    normalizer.receive(1, fact("a", FactKind.RINGING, 0).client(Optional.empty()));

    // When
    normalizer.receive(asking("c1.a", Wish.SETTLE));

    // Then
    assertThat(normalizer.callEvents.isEmpty()).isTrue();
    assertThat(normalizer.deadLetters.readKeyValue()).isEqualTo(new KeyValue<>(LETTER, null));
  }

  private static void distinct(List<? extends String> ids, int expected) {
    assertThat(ids.stream().distinct()).hasSize(expected);
  }

  private static FactDraft ended() {
    return fact("a", FactKind.ENDED, 8).outcome(Outcome.BUSY);
  }

  private static RawWebhook asking(String call, Wish... wishes) {
    Payload refused = PlainProvider.text("as it was");
    return replayed(
        webhook("c1", 3, refused), new Replay(LETTER, Optional.of(call), List.of(wishes)));
  }
}
