package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.START;
import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An end that may be that of one leg only. */
class OpenLegsTest {

  @Test
  void itEndsTheCallWhereNobodyElseRings() {
    Heard heard = Heard.of(ring("201", 1), missed("201", 20));

    assertThat(heard.happenings()).containsExactly(Happening.RINGING, Happening.ENDED);
  }

  @Test
  void itEndsOneLegWhereAnotherRings() {
    Heard heard = Heard.of(ring("201", 1), ring("202", 2), missed("201", 20));

    assertThat(heard.happenings())
        .containsExactly(Happening.RINGING, Happening.RINGING, Happening.LEG_ENDED);
    assertThat(heard.call.call().phase()).isEqualTo(Phase.RINGING);
    assertThat(heard.call.settlesSince()).contains(START.plusSeconds(60));
  }

  @Test
  void theLastOfThemEndsTheCall() {
    Heard heard = Heard.of(ring("201", 1), ring("202", 2), missed("201", 20), missed("202", 30));

    assertThat(heard.last().happening()).isEqualTo(Happening.ENDED);
    assertThat(heard.last().call().outcome()).isEqualTo(Outcome.NO_ANSWER);
    assertThat(heard.last().call().times().ended()).contains(START.plusSeconds(30));
  }

  @Test
  void itEndsTheCallWhereItNamesAllWhoWereRung() {
    FactDraft end = missed("201", 20).rung(List.of("201", "202"));

    Heard heard = Heard.of(ring("201", 1), ring("202", 2), end);

    assertThat(heard.last().happening()).isEqualTo(Happening.ENDED);
  }

  @Test
  void itEndsTheCallOnceTheOthersHadTheirTime() {
    Heard heard = Heard.of(ring("201", 1), ring("202", 2), missed("201", 20)).thenSettled();

    assertThat(heard.last().happening()).isEqualTo(Happening.ENDED);
    assertThat(heard.last().call().inferred()).isFalse();
    assertThat(heard.last().occurredAt()).isEqualTo(START.plusSeconds(20));
    assertThat(heard.call.settlesSince()).isEmpty();
  }

  @Test
  void anAnswerInThatTimeGoesOn() {
    Heard heard = Heard.of(ring("201", 1), ring("202", 2), missed("201", 20), answer("202", 25));

    assertThat(heard.last().happening()).isEqualTo(Happening.ENDED);
    assertThat(heard.last().call().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(heard.last().call().extension()).contains("202");
  }

  @Test
  void anAnswerStopsTheRingingOfTheOthers() {
    Heard heard =
        Heard.of(
            ring("201", 1), ring("202", 2), answer("201", 10), end("201", 50, Outcome.ANSWERED));

    assertThat(heard.last().happening()).isEqualTo(Happening.ENDED);
  }

  @Test
  void whoIsRungAfterTheAnswerRingsOn() {
    Heard heard =
        Heard.of(
            ring("201", 1), answer("201", 10), ring("203", 40), end("201", 50, Outcome.ANSWERED));

    assertThat(heard.last().happening()).isEqualTo(Happening.LEG_ENDED);
    assertThat(heard.call.call().phase()).isEqualTo(Phase.TALKING);
  }

  @Test
  void whatEndedIsNotReopenedByALegThatIsHeardOfLater() {
    Heard heard = Heard.of(ring("201", 1), missed("201", 20), ring("202", 2));

    assertThat(heard.happenings())
        .containsExactly(Happening.RINGING, Happening.ENDED, Happening.CORRECTED);
    assertThat(heard.last().call().phase()).isEqualTo(Phase.ENDED);
    assertThat(heard.last().call().extensionsRung()).containsExactly("201", "202");
  }

  private static FactDraft ring(String extension, int second) {
    return fact(FactKind.RINGING, second).extension(Optional.of(extension));
  }

  private static FactDraft answer(String extension, int second) {
    return fact(FactKind.ANSWERED, second).extension(Optional.of(extension)).authority(5);
  }

  private static FactDraft missed(String extension, int second) {
    return end(extension, second, Outcome.NO_ANSWER);
  }

  private static FactDraft end(String extension, int second, Outcome outcome) {
    return fact(FactKind.ENDED, second)
        .provisional()
        .extension(Optional.of(extension))
        .outcome(outcome);
  }
}
