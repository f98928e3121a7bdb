package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.START;
import static io.dozvon.normalizer.fold.Heard.anonymousFact;
import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

  private static final Party OTHER = PhoneReader.forCountry("RU").read("74951112233");

  @Test
  void aWholeCallIsToldStepByStep() {
    Heard heard =
        Heard.of(
            fact(FactKind.STARTED, 0),
            fact(FactKind.RINGING, 2).extension(Optional.of("201")),
            fact(FactKind.RINGING, 3).extension(Optional.of("202")),
            fact(FactKind.LEG_ENDED, 9).extension(Optional.of("202")),
            fact(FactKind.ANSWERED, 10).extension(Optional.of("201")),
            ended(70, Outcome.ANSWERED));

    assertThat(heard.happenings())
        .containsExactly(
            Happening.STARTED,
            Happening.RINGING,
            Happening.RINGING,
            Happening.LEG_ENDED,
            Happening.ANSWERED,
            Happening.ENDED);
  }

  @Test
  void anEventSaysWhereItComesFrom() {
    CallEvent event = Heard.of(fact(FactKind.RINGING, 2)).last();

    assertThat(event.occurredAt()).isEqualTo(START.plusSeconds(2));
    assertThat(event.receivedAt()).isEqualTo(START.plusSeconds(60));
    assertThat(event.origin()).isEqualTo("raw/0/1");
    assertThat(event.eventId()).matches("[0-9a-f]{32}");
    assertThat(event.call().version()).isEqualTo(1);
  }

  @Test
  void aFactWithoutATimeOccurredWhenItWasReceived() {
    FactDraft timeless = fact(FactKind.RINGING, 0).at(Optional.empty());

    CallEvent event = Heard.of(timeless).last();

    assertThat(event.occurredAt()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void aRedeliveredFactSaysNothing() {
    Heard heard = Heard.of(fact(FactKind.RINGING, 0), fact(FactKind.RINGING, 0));

    assertThat(heard.happenings()).containsExactly(Happening.RINGING);
  }

  @Test
  void aCallIsHeldUntilItsClientIsKnownAndThenOnlyTheLatestIsTold() {
    Heard heard =
        Heard.of(
            anonymousFact(FactKind.STARTED, 0),
            anonymousFact(FactKind.RINGING, 2),
            fact(FactKind.ANSWERED, 10));

    assertThat(heard.happenings()).containsExactly(Happening.ANSWERED);
    assertThat(heard.last().call().version()).isEqualTo(1);
  }

  @Test
  void aCallWithoutAClientIsToldAtItsEnd() {
    Heard heard =
        Heard.of(
            anonymousFact(FactKind.RINGING, 0),
            anonymousFact(FactKind.ENDED, 9).outcome(Outcome.BUSY));

    assertThat(heard.happenings()).containsExactly(Happening.ENDED);
  }

  @Test
  void anAnonymousClientIsKnownNotToHaveAPhone() {
    Party anonymous = PhoneReader.forCountry("RU").read("anonymous");

    Heard heard = Heard.of(anonymousFact(FactKind.RINGING, 0).client(Optional.of(anonymous)));

    assertThat(heard.happenings()).containsExactly(Happening.RINGING);
  }

  @Test
  void aLateRingOfACallThatIsOverIsNoNewRing() {
    Heard heard =
        Heard.of(ended(70, Outcome.BUSY), fact(FactKind.RINGING, 2).extension(Optional.of("201")));

    assertThat(heard.happenings()).containsExactly(Happening.ENDED, Happening.CORRECTED);
    assertThat(heard.last().call().phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void whatShowsNothingButTimesOfRingingAndLegsIsNoCorrection() {
    FactDraft end = ended(70, Outcome.ANSWERED).extension(Optional.of("201"));
    FactDraft dial =
        fact(FactKind.STARTED, 2)
            .started(Optional.of(START.plusSeconds(2)))
            .extension(Optional.of("201"));

    Heard heard = Heard.of(end.totalSeconds(Optional.of(68)), dial);

    assertThat(heard.happenings()).containsExactly(Happening.ENDED);
    assertThat(heard.call.call().times().ringing()).contains(START.plusSeconds(2));
    assertThat(heard.call.version()).isOne();
  }

  @Test
  void aMissedCallIsCorrectedToAnswered() {
    Heard heard = Heard.of(ended(30, Outcome.NO_ANSWER), ended(50, Outcome.ANSWERED));

    assertThat(heard.happenings()).containsExactly(Happening.ENDED, Happening.CORRECTED);
    assertThat(heard.last().call().outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void anAnsweredCallIsNotCorrectedToMissed() {
    Heard heard = Heard.of(ended(30, Outcome.ANSWERED), ended(30, Outcome.NO_ANSWER));

    assertThat(heard.last().call().outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void aRecordingIsToldOnlyWhereItCameAfterTheEnd() {
    Heard before = Heard.of(recorded(5), ended(30, Outcome.ANSWERED));
    Heard after = Heard.of(ended(30, Outcome.ANSWERED), recorded(95));

    assertThat(before.happenings()).containsExactly(Happening.REPORTED, Happening.ENDED);
    assertThat(before.last().call().recording()).contains("https://r.example/1");
    assertThat(after.happenings()).containsExactly(Happening.ENDED, Happening.RECORDED);
  }

  @Test
  void anEndThatBringsTheTextTellsBoth() {
    Heard heard =
        Heard.of(
            fact(FactKind.ANSWERED, 3),
            ended(30, Outcome.ANSWERED).transcript(Optional.of("hello")));

    assertThat(heard.happenings())
        .containsExactly(Happening.ANSWERED, Happening.ENDED, Happening.TRANSCRIBED);
  }

  @Test
  void aTextAloneIsTold() {
    Heard heard = Heard.of(text(300));

    assertThat(heard.happenings()).containsExactly(Happening.TRANSCRIBED);
  }

  @Test
  void aTextThatWasToldIsNotToldAgainWithTheEnd() {
    Heard heard = Heard.of(text(300), ended(30, Outcome.ANSWERED));

    assertThat(heard.happenings()).containsExactly(Happening.TRANSCRIBED, Happening.ENDED);
  }

  @Test
  void aTransferWhileTheyTalkIsAReport() {
    Heard heard =
        Heard.of(
            fact(FactKind.ANSWERED, 3).extension(Optional.of("201")),
            fact(FactKind.ANSWERED, 20).extension(Optional.of("202")));

    assertThat(heard.happenings()).containsExactly(Happening.ANSWERED, Happening.REPORTED);
    assertThat(heard.last().call().extension()).contains("202");
  }

  @Test
  void aCorrectedPhoneMovesTheCall() {
    Heard heard =
        Heard.of(
            ended(30, Outcome.ANSWERED),
            fact(FactKind.REPORTED, 31).client(Optional.of(OTHER)).authority(5));

    assertThat(heard.happenings())
        .containsExactly(Happening.ENDED, Happening.MOVED, Happening.ENDED);
    assertThat(heard.events.stream().map(event -> Keys.ofCall(event.call())))
        .containsExactly("p1|79004443322", "p1|79004443322", "p1|74951112233");
    assertThat(heard.events.stream().map(event -> event.call().version())).containsExactly(1, 2, 3);
  }

  @Test
  void aPhoneThatBecomesKnownAfterTheEndMovesTheCallToIt() {
    Heard heard =
        Heard.of(
            anonymousFact(FactKind.ENDED, 30).outcome(Outcome.NO_ANSWER),
            fact(FactKind.RINGING, 0));

    assertThat(heard.events.stream().map(event -> Keys.ofCall(event.call())))
        .containsExactly("p1|c1.a", "p1|c1.a", "p1|79004443322");
  }

  @Test
  void aCallThatIsGivenUpEndsInferred() {
    Heard heard = Heard.of(fact(FactKind.ANSWERED, 3)).thenClosed();

    assertThat(heard.happenings()).containsExactly(Happening.ANSWERED, Happening.ENDED);
    assertThat(heard.last().call().inferred()).isTrue();
    assertThat(heard.last().call().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(heard.last().occurredAt()).isEqualTo(START.plusSeconds(14_400));
    assertThat(heard.call.open()).isFalse();
  }

  @Test
  void aRealEndCorrectsAnInferredOne() {
    Heard heard =
        Heard.of(fact(FactKind.ANSWERED, 3)).thenClosed().then(ended(20_000, Outcome.ANSWERED));

    assertThat(heard.happenings())
        .containsExactly(Happening.ANSWERED, Happening.ENDED, Happening.CORRECTED);
    assertThat(heard.last().call().inferred()).isFalse();
  }

  @Test
  void aCallThatWasHeldIsToldWhenItIsGivenUp() {
    Heard heard = Heard.of(anonymousFact(FactKind.RINGING, 3)).thenClosed();

    assertThat(heard.happenings()).containsExactly(Happening.ENDED);
    assertThat(heard.last().call().outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aReportThatChangesNothingIsStillTold() {
    Heard heard =
        Heard.of(
            ended(30, Outcome.BUSY), fact(FactKind.REPORTED, 31).word("tag", Optional.of("hot")));

    assertThat(heard.happenings()).containsExactly(Happening.ENDED, Happening.REPORTED);
    assertThat(heard.last().call().words()).containsEntry("tag", "hot");
  }

  @Test
  void whatOneWebhookSaysIsOneChangeAndTheWeightiestFactIsItsCause() {
    FactDraft guess = fact(FactKind.STARTED, 0).authority(0);
    FactDraft answer = anonymousFact(FactKind.ANSWERED, 4).authority(50);
    Heard heard = new Heard();

    heard.take(Heard.kept(guess.build()), Heard.kept(answer.build()));

    assertThat(heard.happenings()).containsExactly(Happening.ANSWERED);
    assertThat(heard.last().occurredAt()).isEqualTo(START.plusSeconds(4));
    assertThat(heard.last().call().client()).contains(Heard.CLIENT);
  }

  @Test
  void ofAWebhookThatIsPartlyKnownOnlyTheRestIsNews() {
    KeptFact end = Heard.kept(ended(30, Outcome.ANSWERED).build());
    Heard heard = new Heard();
    heard.take(end);

    Hearing hearing = heard.take(end, Heard.kept(text(31).build()));

    assertThat(hearing.redelivered()).isOne();
    assertThat(heard.happenings()).containsExactly(Happening.ENDED, Happening.TRANSCRIBED);
  }

  private static FactDraft ended(int second, Outcome outcome) {
    return Fact.about("a", FactKind.ENDED, outcome + "@" + second)
        .at(Optional.of(START.plusSeconds(second)))
        .client(Optional.of(Heard.CLIENT))
        .outcome(outcome);
  }

  private static FactDraft recorded(int second) {
    return fact(FactKind.RECORDED, second).recording(Optional.of("https://r.example/1"));
  }

  private static FactDraft text(int second) {
    return fact(FactKind.TRANSCRIBED, second).transcript(Optional.of("hello"));
  }
}
