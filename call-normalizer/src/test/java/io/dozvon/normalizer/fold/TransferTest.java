package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.START;
import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Leg;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferTest {

  @Test
  void theCallNamesWhoAnsweredAndWhoTalkedLast() {
    Call call = call(of("201", FactKind.ANSWERED, 10), of("202", FactKind.ANSWERED, 40), ended());

    assertThat(call.answeredBy()).contains("201");
    assertThat(call.extension()).contains("202");
    assertThat(call.legs()).extracting(Leg::extension).containsExactly("201", "202");
  }

  @Test
  void aLegThatSaysOnlyAtItsEndThatItAnsweredTalkedLastAllTheSame() {
    FactDraft leg =
        of("202", FactKind.LEG_ENDED, 60)
            .answered(Optional.of(START.plusSeconds(40)))
            .outcome(Outcome.ANSWERED)
            .authority(1);

    Call call = call(of("201", FactKind.ANSWERED, 10).authority(5), leg, ended());

    assertThat(call.answeredBy()).contains("201");
    assertThat(call.extension()).contains("202");
    assertThat(call.legs())
        .contains(
            new Leg(
                "202",
                Optional.empty(),
                Optional.of(START.plusSeconds(40)),
                Optional.of(START.plusSeconds(60))));
  }

  @Test
  void theFinalWordOnWhoTalkedLastOutweighsTheLegs() {
    Call call =
        call(
            of("201", FactKind.ANSWERED, 10),
            of("202", FactKind.ANSWERED, 40),
            ended().extension(Optional.of("201")).authority(9));

    assertThat(call.extension()).contains("201");
  }

  @Test
  void whereNoAnswerHasATimeTheOneWhoWasRungFirstAnsweredFirst() {
    Call call =
        call(
            of("202", FactKind.RINGING, 1),
            of("201", FactKind.RINGING, 30),
            of("201", FactKind.ANSWERED, 30).at(Optional.empty()),
            of("202", FactKind.ANSWERED, 1).at(Optional.empty()),
            ended().extension(Optional.of("201")).authority(9));

    assertThat(call.answeredBy()).contains("202");
    assertThat(call.extension()).contains("201");
  }

  @Test
  void nobodyAnsweredAMissedCall() {
    Call call = call(of("201", FactKind.RINGING, 1), fact(FactKind.ENDED, 9).outcome(Outcome.BUSY));

    assertThat(call.answeredBy()).isEmpty();
  }

  private static Call call(FactDraft... facts) {
    return Heard.of(facts).call.call();
  }

  private static FactDraft of(String extension, FactKind kind, int second) {
    return fact(kind, second).extension(Optional.of(extension));
  }

  private static FactDraft ended() {
    return fact(FactKind.ENDED, 90).outcome(Outcome.ANSWERED);
  }
}
