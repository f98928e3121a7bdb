package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.START;
import static io.dozvon.normalizer.Normalizer.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.time.Duration;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static final Duration HOURS_4 = Duration.ofHours(4);
  private static final Duration MINUTES_10 = Duration.ofMinutes(10);
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void aCallWhoseEndNeverComesIsClosedWhileOtherWebhooksComeIn() {
    try (Normalizer normalizer = wallClockAfter(WEEK)) {
      normalizer
          .receive(0, fact("a", FactKind.ANSWERED, 0))
          .receive(seconds(HOURS_4) + 60, fact("b", FactKind.RINGING, 1));

      TestRecord<String, CallEvent> closed = normalizer.callEvents.readRecordsToList().get(1);
      assertThat(closed.value().happening()).isEqualTo(Happening.ENDED);
      assertThat(closed.value().call().id()).isEqualTo("c1.a");
      assertThat(closed.value().call().inferred()).isTrue();
      assertThat(closed.value().call().outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(closed.getRecordTime()).isEqualTo(START.plus(HOURS_4));
      assertThat(normalizer.count("dozvon.calls.closed")).isOne();
    }
  }

  @Test
  void aCallOnAQuietPartitionIsClosedByTheWallClock() {
    try (Normalizer normalizer = Normalizer.closingAfter(MINUTES_10)) {
      normalizer.receive(0, fact("a", FactKind.RINGING, 0)).pass(MINUTES_10.plusMinutes(1));

      assertThat(normalizer.happenings()).containsExactly(Happening.RINGING, Happening.ENDED);
    }
  }

  @Test
  void aCallThatIsStillSpokenOfIsNotClosed() {
    try (Normalizer normalizer = Normalizer.closingAfter(MINUTES_10)) {
      normalizer
          .receive(0, fact("a", FactKind.RINGING, 0))
          .pass(Duration.ofMinutes(5))
          .receive(300, fact("a", FactKind.ANSWERED, 300))
          .pass(Duration.ofMinutes(7));

      assertThat(normalizer.happenings()).containsExactly(Happening.RINGING, Happening.ANSWERED);
    }
  }

  @Test
  void aTaskThatWakesFromSleepDoesNotTrustTheWallClockAtOnce() {
    try (Normalizer normalizer = new Normalizer()) {
      normalizer
          .receive(0, fact("a", FactKind.RINGING, 0))
          .pass(Duration.ofMinutes(5))
          .sleep(Duration.ofHours(9))
          .receive(30, fact("a", FactKind.ENDED, 29).outcome(Outcome.BUSY));

      assertThat(normalizer.happenings()).containsExactly(Happening.RINGING, Happening.ENDED);
      assertThat(normalizer.count("dozvon.calls.closed")).isZero();
    }
  }

  @Test
  void theWallClockDoesNotCountWhileRecordsComeThatAreOlderThanTheLatest() {
    try (Normalizer normalizer = Normalizer.closingAfter(MINUTES_10)) {
      normalizer.receive(1, fact("a", FactKind.RINGING, 0));

      for (int third = 0; third < 3 * 12; third++) {
        normalizer.receive(0, fact("b", FactKind.ENDED, 0)).pass(Duration.ofSeconds(20));
      }

      assertThat(normalizer.happenings()).containsExactly(Happening.RINGING, Happening.ENDED);
      assertThat(normalizer.count("dozvon.calls.closed")).isZero();
    }
  }

  @Test
  void oneRecordFromTheFutureClosesNobody() {
    try (Normalizer normalizer = new Normalizer()) {
      normalizer
          .receive(0, fact("a", FactKind.RINGING, 0))
          .receive(seconds(Duration.ofDays(3_650)), fact("b", FactKind.RINGING, 1));

      assertThat(normalizer.happenings()).containsExactly(Happening.RINGING, Happening.RINGING);
    }
  }

  @Test
  void aRealEndThatComesAfterAllCorrectsTheInferredOne() {
    try (Normalizer normalizer = wallClockAfter(WEEK)) {
      int late = seconds(HOURS_4) + 600;
      normalizer
          .receive(0, fact("a", FactKind.ANSWERED, 0))
          .receive(late, fact("a", FactKind.ENDED, late).outcome(Outcome.ANSWERED));

      assertThat(normalizer.callEvents.readValuesToList())
          .extracting(
              event ->
                  "%s v%d inferred %s"
                      .formatted(
                          event.happening(), event.call().version(), event.call().inferred()))
          .containsExactly(
              "ANSWERED v1 inferred false",
              "ENDED v2 inferred true",
              "CORRECTED v3 inferred false");
    }
  }

  @Test
  void whatWasDueBeforeAWebhookIsDoneBeforeItHoweverLateItIsRead() {
    try (Normalizer live = Normalizer.closingAfter(MINUTES_10);
        Normalizer again = new Normalizer(START.plus(WEEK), MINUTES_10)) {
      FactDraft ring = fact("a", FactKind.RINGING, 0);
      FactDraft end = fact("a", FactKind.ENDED, 900).outcome(Outcome.BUSY);
      live.receive(0, ring).pass(Duration.ofMinutes(15)).receive(900, end);

      again.receive(0, ring).receive(900, end);

      assertThat(again.callEvents.readValuesToList())
          .isEqualTo(live.callEvents.readValuesToList())
          .hasSize(3);
    }
  }

  @Test
  void nothingIsKeptOfACallThatIsOlderThanTheRetention() {
    try (Normalizer normalizer = wallClockAfter(WEEK.multipliedBy(3))) {
      normalizer.receive(0, fact("a", FactKind.ENDED, 0).outcome(Outcome.BUSY).alsoKnownAs("a2"));

      normalizer.receive(seconds(WEEK) + 60, fact("b", FactKind.RINGING, 1));

      assertThat(normalizer.calls().get("c1|c1.a")).isNull();
      assertThat(normalizer.entries(Names.CALLS)).isOne();
      assertThat(normalizer.entries(Names.CALL_IDS)).isZero();
      assertThat(normalizer.entries(Names.CALLS_BY_AGE)).isOne();
    }
  }

  @Test
  void aCallIsNotedOnceHoweverManyItsFacts() {
    try (Normalizer normalizer = new Normalizer()) {
      normalizer
          .receive(0, fact("a", FactKind.RINGING, 0))
          .receive(10, fact("a", FactKind.ANSWERED, 9))
          .receive(20, fact("a", FactKind.ENDED, 19).outcome(Outcome.ANSWERED));

      assertThat(normalizer.entries(Names.CALLS_BY_AGE)).isOne();
    }
  }

  private static Normalizer wallClockAfter(Duration time) {
    return new Normalizer(START.plus(time));
  }

  private static int seconds(Duration time) {
    return (int) time.toSeconds();
  }
}
