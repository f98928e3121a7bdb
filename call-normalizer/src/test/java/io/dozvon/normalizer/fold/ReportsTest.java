package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.anonymousFact;
import static io.dozvon.normalizer.fold.Heard.fact;
import static io.dozvon.normalizer.fold.Heard.kept;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Report;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R21: a report is announced for itself, once")
class ReportsTest {

  private static final Party OTHER = PhoneReader.forCountry("RU").read("74951112233");

  @Test
  void aReportIsAnnouncedAfterWhatHappened() {
    Heard heard = new Heard();

    heard.take(kept(report("a").build()), kept(fact(FactKind.RINGING, 0).build()));

    assertThat(heard.happenings()).containsExactly(Happening.RINGING, Happening.REPORTED);
    assertThat(heard.events).extracting(event -> event.call().version()).containsExactly(1, 2);
  }

  @Test
  void aReportIsAnnouncedWhereTheCallIsOtherwiseUnchanged() {
    Heard heard = Heard.of(fact(FactKind.ENDED, 9).outcome(Outcome.BUSY));

    heard.then(report("a")).then(report("b"));

    assertThat(heard.happenings())
        .containsExactly(Happening.ENDED, Happening.REPORTED, Happening.REPORTED);
    assertThat(heard.events).extracting(CallEvent::eventId).doesNotHaveDuplicates();
  }

  @Test
  void aReportSavesTheReportThatOnlySaysThatSomethingWasReported() {
    Heard heard = Heard.of(fact(FactKind.ENDED, 9).outcome(Outcome.BUSY));

    heard.take(kept(fact(FactKind.REPORTED, 10).build()), kept(report("a").build()));

    assertThat(heard.happenings()).containsExactly(Happening.ENDED, Happening.REPORTED);
    assertThat(heard.last().call().words()).containsEntry(Report.NAME, "a");
  }

  @Test
  void aReportCarriesItsOwnWordsAboveThoseOfTheCall() {
    Heard heard = Heard.of(fact(FactKind.RINGING, 0).word("scenario", Optional.of("main")));

    heard.then(report("a").word("scenario", Optional.of("night")));

    assertThat(heard.last().call().words())
        .containsEntry("scenario", "night")
        .containsEntry(Report.KIND, "test")
        .containsEntry(Report.NAME, "a")
        .containsEntry(Report.BODY, "body of a");
  }

  @Test
  void theWordsOfAReportAreNotThoseOfTheCallNorOfAnotherReport() {
    Heard heard = Heard.of(fact(FactKind.RINGING, 0), report("a"));

    heard.then(nameless("b")).then(fact(FactKind.ENDED, 9).outcome(Outcome.BUSY));

    assertThat(heard.events.get(2).call().words()).doesNotContainKey(Report.NAME);
    assertThat(heard.last().happening()).isEqualTo(Happening.ENDED);
    assertThat(heard.last().call().words()).isEmpty();
  }

  @Test
  void aReportStandsWhereItsOwnWebhookStands() {
    Instant noon = Heard.START.plusSeconds(7_200);
    KeptFact report = new KeptFact(report("a").build(), noon, "raw/0/7", true);
    Heard heard = Heard.of(fact(FactKind.RINGING, 0));

    heard.take(report);

    assertThat(heard.last().receivedAt()).isEqualTo(noon);
    assertThat(heard.last().origin()).isEqualTo("raw/0/7");
    assertThat(heard.last().replay()).isTrue();
  }

  @Test
  void aReportIsNeverTheCauseOfWhatElseHappened() {
    FactDraft heavy = report("a").at(Optional.of(Heard.START.plusSeconds(500))).authority(99);
    Heard heard = new Heard();

    heard.take(kept(heavy.build()), kept(fact(FactKind.RINGING, 3).build()));

    assertThat(heard.events.get(0).occurredAt()).isEqualTo(Heard.START.plusSeconds(3));
    assertThat(heard.events.get(1).occurredAt()).isEqualTo(Heard.START.plusSeconds(500));
  }

  @Test
  void whileNoClientIsKnownReportsWait() {
    Heard heard = Heard.of(anonymousFact(FactKind.RINGING, 0), silent("a"), silent("b"));
    int before = heard.events.size();

    heard.then(fact(FactKind.ANSWERED, 4));

    assertThat(before).isZero();
    assertThat(heard.happenings())
        .containsExactly(Happening.ANSWERED, Happening.REPORTED, Happening.REPORTED);
    assertThat(heard.events.subList(1, 3))
        .extracting(event -> event.call().words().get(Report.BODY))
        .containsExactly("body of a", "body of b");
    assertThat(heard.last().call().client()).contains(Heard.CLIENT);
  }

  @Test
  void aCallThatIsGivenUpAnnouncesWhatHasWaited() {
    Heard heard = Heard.of(anonymousFact(FactKind.RINGING, 0), silent("a"));

    heard.thenClosed();

    assertThat(heard.happenings()).containsExactly(Happening.ENDED, Happening.REPORTED);
  }

  @Test
  void aReportOfNoCallIsAnnouncedAndNothingElse() {
    Heard heard = new Heard();

    heard.take(kept(fact(FactKind.REPORTED, 0).build()), kept(report("a").build()));

    assertThat(heard.happenings()).containsExactly(Happening.REPORTED);
    assertThat(heard.last().call().client()).contains(Heard.CLIENT);
    assertThat(heard.call.open()).isFalse();
  }

  @Test
  void aReportOfNoCallAndNobodyIsAnnouncedInTheEndAndNoCallEnds() {
    Heard heard = new Heard();
    heard.take(kept(anonymousFact(FactKind.REPORTED, 0).build()), kept(silent("a").build()));

    heard.thenClosed();

    assertThat(heard.happenings()).containsExactly(Happening.REPORTED);
    assertThat(heard.last().call().phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(heard.last().call().inferred()).isFalse();
    assertThat(heard.call.open()).isFalse();
  }

  @Test
  void aReportOfACallThatMovesIsAnnouncedToWhomItBelongsNow() {
    Heard heard = Heard.of(fact(FactKind.ENDED, 9).outcome(Outcome.BUSY));

    heard.take(
        kept(fact(FactKind.REPORTED, 10).client(Optional.of(OTHER)).authority(5).build()),
        kept(report("a").build()));

    assertThat(heard.happenings())
        .containsExactly(Happening.ENDED, Happening.MOVED, Happening.ENDED, Happening.REPORTED);
    assertThat(Keys.ofCall(heard.last().call())).isEqualTo("p1|74951112233");
  }

  @Test
  void whatAReportGuessesMayTellWhoTheClientIs() {
    Heard heard = Heard.of(anonymousFact(FactKind.RINGING, 0));

    heard.then(report("a"));

    assertThat(heard.happenings()).containsExactly(Happening.RINGING, Happening.REPORTED);
  }

  @Test
  void theBodyIsNotKeptOnceItWasAnnounced() {
    Heard heard = Heard.of(fact(FactKind.RINGING, 0), report("a"));

    assertThat(heard.call.facts()).hasSize(2);
    assertThat(heard.call.facts().get(1).fact().words()).doesNotContainKey(Report.BODY);
  }

  @Test
  void aReportForWhichThereIsNoRoomIsAnnouncedAndNotAgain() {
    Heard heard = Heard.of(fact(FactKind.ENDED, 1).outcome(Outcome.BUSY));
    IntStream.range(0, 300).forEach(index -> heard.then(fact(FactKind.RINGING, index)));
    int before = heard.events.size();

    heard.then(report("late")).then(report("late"));

    assertThat(heard.call.facts()).noneMatch(KeptFact::reports);
    assertThat(heard.events).hasSize(before + 1);
    assertThat(heard.last().happening()).isEqualTo(Happening.REPORTED);
  }

  @Test
  void onlyTheLatestOfVeryManyAreRemembered() {
    Heard heard = Heard.of(fact(FactKind.RINGING, 0));

    IntStream.range(0, Reported.MOST + 5).forEach(index -> heard.then(report("r" + index)));

    assertThat(heard.call.reported().keys()).hasSize(Reported.MOST).contains("r516", "r5");
    assertThat(heard.events).hasSize(Reported.MOST + 6);
  }

  @Test
  void aStoredCallThatKnowsNoReportsIsRead() {
    JsonSerde<FoldedCall> serde = new JsonSerde<>(FoldedCall.class);
    FoldedCall call = Heard.of(fact(FactKind.RINGING, 0)).call;
    byte[] old =
        new String(serde.serializer().serialize("calls", call), UTF_8)
            .replaceFirst("\"reported\":\\{[^}]*},?", "")
            .getBytes(UTF_8);

    FoldedCall read = serde.deserializer().deserialize("calls", old);

    assertThat(read).isEqualTo(call);
  }

  /** With the client, as a guess. */
  private static FactDraft report(String key) {
    return silent(key).client(Optional.of(Heard.CLIENT)).word(Report.NAME, Optional.of(key));
  }

  private static FactDraft nameless(String key) {
    return silent(key).client(Optional.of(Heard.CLIENT));
  }

  /** Says nothing of the client. */
  private static FactDraft silent(String key) {
    return Fact.about("a", FactKind.REPORTED, key).report("test", "body of " + key);
  }
}
