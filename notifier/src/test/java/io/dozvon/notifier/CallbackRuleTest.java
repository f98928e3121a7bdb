package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.CallbackKind;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CallbackRuleTest {

  private final CallbackRule rule = rule(NotifierSettings.defaults());

  @ParameterizedTest
  @CsvSource({
    "INBOUND, ANSWERED, SUCCESS, 0",
    "OUTBOUND, ANSWERED, SUCCESS, 0",
    "INBOUND, BUSY, BUSY, 0",
    "OUTBOUND, BUSY, BUSY, 0",
    "INBOUND, NO_ANSWER, MISSED, 3",
    "OUTBOUND, NO_ANSWER, MISSED, 3",
    "INBOUND, CANCELLED, MISSED, 3",
    "INBOUND, CONGESTION, MISSED, 3",
    "INBOUND, UNAVAILABLE, MISSED, 3",
    "UNKNOWN, ANSWERED, SUCCESS, 0",
  })
  @DisplayName("rule 8: answered is success, busy is busy, the rest is missed, in either direction")
  void anEndIsTold(Direction direction, Outcome outcome, CallbackKind kind, int settling) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).direction(direction).ended(outcome);

    Judgement judgement = rule.outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement).isEqualTo(new Judgement.Tell(kind, Duration.ofSeconds(settling)));
  }

  @ParameterizedTest
  @CsvSource({"FAILED", "UNKNOWN"})
  @DisplayName("R15: any other status gives no callback, and is counted")
  void anOutcomeThatIsNoneOfTheThreeIsNotTold(Outcome outcome) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(outcome);

    Judgement judgement = rule.outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement).isEqualTo(new Judgement.NotNow(Withheld.NO_OUTCOME));
  }

  @Test
  void employeesAmongThemselvesAreNotTold() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT).direction(Direction.INTERNAL).ended(Outcome.ANSWERED);

    Judgement judgement = rule.outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement).isEqualTo(new Judgement.NotNow(Withheld.INTERNAL));
  }

  @Test
  void aReplayIsNeverTold() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).replay();

    Judgement judgement = rule.outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement).isEqualTo(new Judgement.Never(Withheld.REPLAY));
  }

  @ParameterizedTest
  @CsvSource({"899, true", "900, false", "90000, false", "-5, true"})
  void onlyWhatWasReceivedWithinAQuarterOfAnHourIsTold(int secondsAgo, boolean told) {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT)
            .ended(Outcome.ANSWERED)
            .receivedAt(NOON.minusSeconds(secondsAgo));

    Judgement judgement = rule.outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement)
        .isEqualTo(
            told
                ? new Judgement.Tell(CallbackKind.SUCCESS, Duration.ZERO)
                : new Judgement.Never(Withheld.NOT_LIVE));
  }

  @ParameterizedTest
  @CsvSource({"false, NotNow", "true, Tell"})
  void anInferredEndIsToldOnlyWhereASettingSaysSo(boolean setting, String expected) {
    NotifierSettings settings =
        new NotifierSettings(
            Duration.ofMinutes(15), Optional.empty(), setting, Scope.CLIENT, Duration.ofDays(8));
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT)
            .ended(Outcome.NO_ANSWER)
            .inferred(true)
            .receivedAt(NOON.minus(Duration.ofHours(4)))
            .occurredAt(NOON);

    Judgement judgement = rule(settings).outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement.getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void theProvidersSettlingTimeIsItsOwn() {
    CallDraft call = CallDraft.of(TestProvider.SIPUNI).ended(Outcome.NO_ANSWER);

    Judgement judgement = rule.outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement)
        .isEqualTo(new Judgement.Tell(CallbackKind.MISSED, Duration.ofSeconds(10)));
  }

  @Test
  void aSettingOutranksTheProvidersSettlingTime() {
    NotifierSettings settings =
        new NotifierSettings(
            Duration.ofMinutes(15),
            Optional.of(Duration.ofSeconds(30)),
            false,
            Scope.CLIENT,
            Duration.ofDays(8));
    CallDraft call = CallDraft.of(TestProvider.SIPUNI).ended(Outcome.NO_ANSWER);

    Judgement judgement = rule(settings).outcome(call.event(Happening.ENDED), false, false, NOON);

    assertThat(judgement)
        .isEqualTo(new Judgement.Tell(CallbackKind.MISSED, Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Happening.class,
      mode = Mode.EXCLUDE,
      names = {"ENDED", "CORRECTED", "MOVED", "MERGED"})
  @DisplayName("R14: nothing but the end tells how a call came out")
  void otherHappeningsTellNoOutcome(Happening happening) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);

    Judgement judgement = rule.outcome(call.event(happening), false, true, NOON);

    assertThat(judgement).isEqualTo(new Judgement.Nothing());
  }

  @Test
  void aCallThatIsNotOverAfterAllIsNotTold() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).phase(Phase.TALKING);

    Judgement judgement = rule.outcome(call.event(Happening.CORRECTED), true, true, NOON);

    assertThat(judgement).isEqualTo(new Judgement.NotNow(Withheld.REOPENED));
  }

  @Test
  void aCorrectionToACallThatWasForgottenIsNotTold() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);

    Judgement judgement = rule.outcome(call.event(Happening.CORRECTED), false, false, NOON);

    assertThat(judgement).isEqualTo(new Judgement.Never(Withheld.FORGOTTEN));
  }

  @Test
  @DisplayName("rule 8: the texts are short, exact, distinct and without ';'")
  void theTextsAreFourAndHoldNoSeparator() {
    assertThat(
            Arrays.stream(CallbackKind.values())
                .filter(kind -> kind != CallbackKind.REPORT)
                .map(CallbackKind::text))
        .containsExactly(
            "telephony_call_success",
            "telephony_call_busy",
            "telephony_call_missed",
            "telephony_call_text")
        .noneMatch(text -> text.contains(";"));
  }

  private static CallbackRule rule(NotifierSettings settings) {
    return new CallbackRule(
        new ProviderTerms(TestProvider.all(), settings),
        new ProjectTerms(TestRegistry.empty()),
        settings);
  }
}
