package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallVariablesTest {

  private static final String LINK = "https://lk.sipout.net/record/1";

  @Test
  @DisplayName("S72-S77@sipout: the six names, as sent, and what every provider's calls have")
  void anAnsweredCallFillsTheFamily() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT)
            .ended(Outcome.ANSWERED)
            .word("call_action", "complete")
            .word("call_status", "Success")
            .extension("101")
            .lasted(66, 75)
            .recording(LINK);

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(family.leftOut()).isEmpty();
    assertThat(family.variables())
        .containsExactly(
            deal("call_action", "complete"),
            deal("call_status", "Success"),
            deal("call_total_duration_sec", "75"),
            deal("call_talk_duration_sec", "66"),
            deal("call_record_link", LINK),
            deal("call_did", "74951112233"),
            deal("call_direction", "inbound"),
            deal("call_employee", "Анна Петрова"),
            deal("call_provider", "sipout"));
  }

  @Test
  @DisplayName("rule 9: what a call does not say is written empty, so nothing of another survives")
  void whatIsNotKnownIsWrittenEmpty() {
    CallDraft call = CallDraft.of(TestProvider.SIPUNI).outbound().ended(Outcome.UNKNOWN);

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(family.variables())
        .containsExactly(
            deal("call_action", "complete"),
            deal("call_status", ""),
            deal("call_total_duration_sec", ""),
            deal("call_talk_duration_sec", ""),
            deal("call_record_link", ""),
            deal("call_did", ""),
            deal("call_direction", "outbound"),
            deal("call_employee", ""),
            deal("call_provider", "sipuni"),
            new Variable(Scope.CLIENT, "sipuni_record_link", ""));
  }

  @Test
  @DisplayName("S32, S53, S121, R11: the provider's own recording variable belongs to the client")
  void theProvidersOwnRecordingVariableIsTheClients() {
    CallDraft call = CallDraft.of(TestProvider.NOVOFON).ended(Outcome.ANSWERED).recording(LINK);

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(family.variables())
        .contains(
            deal("call_record_link", LINK),
            new Variable(Scope.CLIENT, "zadarma_record_link", LINK));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, ANSWER, Success",
    "BUSY, BUSY, Busy",
    "NO_ANSWER, NOANSWER, Missed",
    "CANCELLED, CANCEL, Missed",
    "CONGESTION, CONGESTION, Missed",
    "UNAVAILABLE, CHANUNAVAIL, Missed",
    "FAILED, WEIRD, WEIRD",
    "UNKNOWN, WEIRD, WEIRD",
  })
  void aProviderWithoutThatVariableSpeaksTheSameWords(
      Outcome outcome, String word, String expected) {
    CallDraft call = CallDraft.of(TestProvider.SIPUNI).ended(outcome).word("status", word);

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(valueOf("call_status", family)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ANSWERED, Success", "BUSY, Busy", "NO_ANSWER, Missed", "UNKNOWN, Voicemail"})
  @DisplayName("S73@sipout: the list is open, so the word goes through as sent")
  void aStatusThatTheProviderSendsGoesThroughAsItIs(Outcome outcome, String word) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(outcome).word("call_status", word);

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(valueOf("call_status", family)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"INBOUND, 74951112233", "OUTBOUND, ''", "INTERNAL, ''", "UNKNOWN, ''"})
  @DisplayName("S77@sipout: the number that was called, for an inbound call")
  void theNumberCalledIsThatOfAnInboundCall(Direction direction, String expected) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).direction(direction).ended(Outcome.BUSY);

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(valueOf("call_did", family)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"RINGING, dial", "TALKING, dial", "ENDED, complete", "UNKNOWN, ''"})
  @DisplayName("S72@sipout: a text that comes later does not become an action")
  void theActionSaysWhereTheCallStands(Phase phase, String expected) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).phase(phase).word("call_action", "text");

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(valueOf("call_action", family)).isEqualTo(expected);
  }

  @Test
  void aTextThatIsTooLongIsCutAndALinkThatIsTooLongIsNone() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPUNI)
            .ended(Outcome.ANSWERED)
            .word("call_status", "x".repeat(100_001))
            .recording("https://pbx.sipuni.com/" + "x".repeat(100_000));

    var family = variables(TestProvider.all()).of(call.next(Happening.ENDED));

    assertThat(family.leftOut()).containsExactly("recording-too-long", "word-cut");
    assertThat(valueOf("call_status", family)).hasSize(1_000);
    assertThat(valueOf("call_record_link", family)).isEmpty();
    assertThat(valueOf("sipuni_record_link", family)).isEmpty();
  }

  @Test
  void aVariableWhoseNameBotsCannotReadIsLeftOut() {
    Provider provider =
        new TestProvider("odd", "Odd", Duration.ZERO, Optional.of("запись разговора"));
    CallDraft call = CallDraft.ofProvider("odd").ended(Outcome.ANSWERED).recording(LINK);

    var family = variables(new Providers(List.of(provider))).of(call.next(Happening.ENDED));

    assertThat(family.leftOut()).containsExactly("name-not-allowed");
    assertThat(family.variables()).hasSize(9);
  }

  private static CallVariables variables(Providers providers) {
    return new CallVariables(
        new ProviderTerms(providers, NotifierSettings.defaults()),
        new ProjectTerms(TestRegistry.speaking("ru")),
        new CallContexts(TestRegistry.speaking("ru")),
        Scope.CLIENT);
  }

  private static Variable deal(String name, String value) {
    return new Variable(Scope.DEAL, name, value);
  }

  private static String valueOf(String name, CallVariables.Family family) {
    return family.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .map(Variable::value)
        .findFirst()
        .orElseThrow();
  }
}
