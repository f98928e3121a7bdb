package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.START;
import static io.dozvon.normalizer.fold.Heard.anonymousFact;
import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Leg;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallFoldTest {

  @Test
  void aRingAnAnswerAndAnEndMakeACallWithAllItsTimes() {
    Call call =
        fold(
            fact(FactKind.RINGING, 0).extension(Optional.of("201")),
            fact(FactKind.ANSWERED, 10).extension(Optional.of("201")),
            fact(FactKind.ENDED, 70).outcome(Outcome.ANSWERED));

    assertThat(call.phase()).isEqualTo(Phase.ENDED);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.extension()).contains("201");
    assertThat(call.times().ringSeconds()).contains(10);
    assertThat(call.times().talkSeconds()).contains(60);
    assertThat(call.times().totalSeconds()).contains(70);
    assertThat(call.firstReceivedAt()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void anEndAloneIsACall() {
    Call call = fold(fact(FactKind.ENDED, 30).outcome(Outcome.BUSY));

    assertThat(call.phase()).isEqualTo(Phase.ENDED);
    assertThat(call.outcome()).isEqualTo(Outcome.BUSY);
    assertThat(call.times().talkSeconds()).contains(0);
  }

  @Test
  void aLegsEndEndsNoCall() {
    Call call =
        fold(
            fact(FactKind.RINGING, 0).extension(Optional.of("201")),
            fact(FactKind.LEG_ENDED, 20)
                .extension(Optional.of("201"))
                .outcome(Outcome.NO_ANSWER)
                .authority(9));

    assertThat(call.phase()).isEqualTo(Phase.RINGING);
    assertThat(call.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(call.legs())
        .containsExactly(new Leg("201", Optional.of(START), Optional.empty(), Optional.of(at(20))));
  }

  @Test
  void howALegCameOutIsNotHowTheCallDid() {
    Call call =
        fold(
            fact(FactKind.ENDED, 30).outcome(Outcome.CANCELLED),
            fact(FactKind.LEG_ENDED, 20).outcome(Outcome.BUSY).authority(9));

    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void amongEqualsTheAnswerOutweighsALaterMiss() {
    Call call =
        fold(
            fact(FactKind.ENDED, 30).outcome(Outcome.ANSWERED),
            fact(FactKind.ENDED, 40).outcome(Outcome.NO_ANSWER));

    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void theFinalWordOnTheCallOutweighsItsLegsAndTheirTalkTime() {
    Call call =
        fold(
            fact(FactKind.ANSWERED, 10).extension(Optional.of("201")),
            fact(FactKind.ENDED, 40)
                .outcome(Outcome.NO_ANSWER)
                .talkSeconds(Optional.of(30))
                .authority(10));

    assertThat(call.outcome()).isEqualTo(Outcome.NO_ANSWER);
    assertThat(call.times().answered()).isEmpty();
    assertThat(call.times().talkSeconds()).contains(0);
    assertThat(call.extension()).isEmpty();
  }

  @Test
  void aWordNobodyKnowsGivesWayToAnyThatSomebodyDoes() {
    Call call =
        fold(
            fact(FactKind.ENDED, 30).outcome(Outcome.UNKNOWN).authority(10),
            fact(FactKind.REPORTED, 31).outcome(Outcome.BUSY));

    assertThat(call.outcome()).isEqualTo(Outcome.BUSY);
  }

  @Test
  void talkThatBeganBeforeTheAnswerOfALegIsTheCallsTalk() {
    Call call =
        fold(
            fact(FactKind.ANSWERED, 10).extension(Optional.of("201")),
            fact(FactKind.ANSWERED, 50).extension(Optional.of("202")),
            fact(FactKind.LEG_ENDED, 70)
                .answered(Optional.of(at(50)))
                .extension(Optional.of("202"))
                .authority(5),
            fact(FactKind.ENDED, 80).outcome(Outcome.ANSWERED));

    assertThat(call.times().talkSeconds()).contains(70);
    assertThat(call.extension()).contains("202");
  }

  @Test
  void durationsNeverRunBackwards() {
    Call call =
        fold(
            fact(FactKind.RINGING, 40),
            fact(FactKind.ENDED, 30)
                .outcome(Outcome.ANSWERED)
                .answered(Optional.of(at(35)))
                .totalSeconds(Optional.of(-4)));

    assertThat(call.times().ringSeconds()).isEmpty();
    assertThat(call.times().talkSeconds()).isEmpty();
    assertThat(call.times().totalSeconds()).isEmpty();
  }

  @Test
  void aTotalShorterThanTheTalkIsNotBelieved() {
    Call call =
        fold(
            fact(FactKind.ENDED, 30)
                .outcome(Outcome.ANSWERED)
                .talkSeconds(Optional.of(20))
                .totalSeconds(Optional.of(5)));

    assertThat(call.times().talkSeconds()).contains(20);
    assertThat(call.times().totalSeconds()).isEmpty();
  }

  @Test
  void aPhoneNeverGivesWayToNone() {
    Call call =
        fold(
            fact(FactKind.RINGING, 0),
            anonymousFact(FactKind.ENDED, 30)
                .client(Optional.of(PhoneReader.forCountry("RU").read("anonymous")))
                .authority(10));

    assertThat(call.client()).contains(Heard.CLIENT);
  }

  @Test
  void whoCallsOwnsAnOutboundCallThatNobodyAnswered() {
    Call call =
        fold(
            fact(FactKind.STARTED, 0).direction(Direction.OUTBOUND).extension(Optional.of("101")),
            fact(FactKind.ENDED, 30).outcome(Outcome.BUSY));

    assertThat(call.extension()).contains("101");
  }

  @Test
  void nobodyOwnsAMissedCallAndAllWhoWereRungAreNamed() {
    Call call =
        fold(
            fact(FactKind.RINGING, 5).extension(Optional.of("202")),
            fact(FactKind.RINGING, 3).extension(Optional.of("201")),
            fact(FactKind.ENDED, 30)
                .direction(Direction.INBOUND)
                .outcome(Outcome.NO_ANSWER)
                .rung(List.of("201", "203")));

    assertThat(call.extension()).isEmpty();
    assertThat(call.extensionsRung()).containsExactly("201", "202", "203");
    assertThat(call.missed()).isTrue();
  }

  @Test
  void everyIdThatTheProviderUsesIsKept() {
    Call call =
        fold(
            fact(FactKind.RINGING, 0),
            fact(FactKind.ENDED, 30).alsoKnownAs("callback-7").outcome(Outcome.BUSY));

    assertThat(call.providerIds()).containsExactly("a", "callback-7");
  }

  @Test
  void aWordIsTheWeightiestFacts() {
    Call call =
        fold(
            fact(FactKind.ENDED, 30).word("status", Optional.of("ANSWER")).authority(2),
            fact(FactKind.LEG_ENDED, 40)
                .word("status", Optional.of("BUSY"))
                .word("tree", Optional.of("000-1")));

    assertThat(call.words()).containsEntry("status", "ANSWER").containsEntry("tree", "000-1");
  }

  @Test
  void aClosedCallIsInferredAndKeepsWhatIsKnown() {
    Call call = CallFold.fold(Heard.HEAD, kept(fact(FactKind.ANSWERED, 10)), Waits.FOR_NOTHING);

    assertThat(call.phase()).isEqualTo(Phase.ENDED);
    assertThat(call.inferred()).isTrue();
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.times().ended()).isEmpty();
    assertThat(call.times().talkSeconds()).isEmpty();
  }

  @Test
  void aRealEndIsNotInferred() {
    Call call =
        CallFold.fold(
            Heard.HEAD,
            kept(fact(FactKind.ENDED, 10).outcome(Outcome.CANCELLED)),
            Waits.FOR_NOTHING);

    assertThat(call.inferred()).isFalse();
    assertThat(call.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  private static Call fold(FactDraft... facts) {
    return CallFold.fold(Heard.HEAD, kept(facts), Waits.FOR_LEGS);
  }

  private static List<KeptFact> kept(FactDraft... facts) {
    return Stream.of(facts).map(FactDraft::build).map(Heard::kept).toList();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
