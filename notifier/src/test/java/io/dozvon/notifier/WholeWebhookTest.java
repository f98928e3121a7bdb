package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.providers.Providers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S137-S139, R20@uiscom: save_webhook asks for uiscom_request, the whole webhook")
class WholeWebhookTest {

  private static final String BODY = "{\"notification_name\":\"a\"}";

  private final CallDraft call =
      CallDraft.ofProvider("uiscom").id("call-1").ringing(NOON.minusSeconds(600));
  private NotifierDriver notifier = knowing(Map.of());

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void whereNobodyAsksForItItIsNotWritten() {
    notifier.hear(reported(call).next(Happening.REPORTED));

    assertThat(notifier.variables()).isEmpty();
    assertThat(notifier.callbacks())
        .singleElement()
        .satisfies(it -> assertThat(names(it.variables())).doesNotContain("uiscom_request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "false", " "})
  void anyValueOfTheProjectsConstantAsksForIt(String value) {
    given(Map.of("save_webhook", value));

    notifier.hear(reported(call).next(Happening.REPORTED));

    assertThat(request(last())).contains(BODY);
    assertThat(notifier.callbacks())
        .singleElement()
        .satisfies(callback -> assertThat(request(callback.variables())).contains(BODY));
  }

  @Test
  void anEmptyConstantDoesNotAskForIt() {
    given(Map.of("save_webhook", ""));

    notifier.hear(reported(call).next(Happening.REPORTED));

    assertThat(notifier.variables()).isEmpty();
  }

  @Test
  void theVariableOfTheDealAsksForItToo() {
    notifier.hear(asking(reported(call).next(Happening.REPORTED), "no"));

    assertThat(request(last())).contains(BODY);
  }

  @Test
  @DisplayName("rule 9: it is written with all else that is known of its call")
  void itIsWrittenWhenItComesWithItsCallAsItThenStands() {
    given(Map.of("save_webhook", "1"));
    notifier.hear(
        call.id("call-0")
            .ringing(NOON.minusSeconds(900))
            .ended(Outcome.BUSY)
            .next(Happening.ENDED));

    CallDraft ringing = call.id("call-1").ringing(NOON).phase(Phase.RINGING);
    notifier.hear(reported(ringing).next(Happening.REPORTED));

    assertThat(last())
        .contains(
            new Variable(Scope.DEAL, "call_action", "dial"),
            new Variable(Scope.DEAL, "call_status", ""),
            new Variable(Scope.DEAL, "uiscom_request", BODY));
  }

  @Test
  void theEndOfTheSameCallLeavesItWhereItIs() {
    given(Map.of("save_webhook", "1"));
    notifier.hear(reported(call).next(Happening.REPORTED));
    last();

    notifier.hear(call.ended(Outcome.ANSWERED).next(Happening.ENDED));

    assertThat(names(last())).doesNotContain("uiscom_request").contains("call_status");
  }

  @Test
  @DisplayName("rule 9: of the call before nothing survives")
  void anotherCallEmptiesIt() {
    given(Map.of("save_webhook", "1"));
    notifier.hear(reported(call).next(Happening.REPORTED));
    notifier.hear(call.ended(Outcome.BUSY).next(Happening.ENDED));
    last();

    notifier.hear(call.id("call-2").ringing(NOON).ended(Outcome.ANSWERED).next(Happening.ENDED));

    assertThat(request(last())).contains("");
  }

  @Test
  @DisplayName("R14: a late webhook of an older call overwrites nothing")
  void theWebhookOfAnOlderCallIsNotWritten() {
    given(Map.of("save_webhook", "1"));
    notifier.hear(call.id("call-2").ringing(NOON).ended(Outcome.ANSWERED).next(Happening.ENDED));
    last();

    CallDraft older = call.id("call-1").ringing(NOON.minusSeconds(60)).phase(Phase.RINGING);
    notifier.hear(reported(older).next(Happening.REPORTED));

    assertThat(notifier.variables()).isEmpty();
  }

  @Test
  void thatOfAChatIsWrittenByItselfAndTheNextCallEmptiesIt() {
    given(Map.of("save_webhook", "1"));
    notifier.hear(call.ended(Outcome.BUSY).next(Happening.ENDED));
    last();
    CallDraft chat = CallDraft.ofProvider("uiscom").id("webhook-1").phase(Phase.UNKNOWN);

    notifier.hear(reported(chat).next(Happening.REPORTED));
    var ofChat = last();
    notifier.hear(call.id("call-2").ringing(NOON).ended(Outcome.ANSWERED).next(Happening.ENDED));

    assertThat(ofChat).containsExactly(new Variable(Scope.DEAL, "uiscom_request", BODY));
    assertThat(request(last())).contains("");
  }

  @Test
  void ofACallThatMovesAwayItIsEmptied() {
    given(Map.of("save_webhook", "1"));
    notifier.hear(reported(call).next(Happening.REPORTED));
    last();

    notifier.hear(call.next(Happening.MOVED));

    assertThat(request(last())).contains("");
  }

  @Test
  void aWebhookThatIsTooLongIsLeftOutAndCounted() {
    given(Map.of("save_webhook", "1"));

    notifier.hear(
        call.word("report", "uiscom_event")
            .word("report_request_too_long", "true")
            .next(Happening.REPORTED));

    assertThat(request(last())).contains("");
    assertThat(notifier.counted("dozvon.notifier.variables.left.out", "request-too-long")).isOne();
  }

  @Test
  void aNotificationDoesNotCarryIt() {
    given(Map.of("save_webhook", "1"));

    notifier.hear(reported(call).next(Happening.REPORTED));

    assertThat(notifier.notifications())
        .singleElement()
        .satisfies(shown -> assertThat(shown.call().words()).doesNotContainKey("report_request"))
        .satisfies(shown -> assertThat(shown.call().words()).containsKey("notification_name"));
  }

  @Test
  void noOtherProvidersReportsAreWritten() {
    given(Map.of("save_webhook", "1"));

    notifier.hear(reported(CallDraft.ofProvider("sipuni")).next(Happening.REPORTED));

    assertThat(notifier.variables()).isEmpty();
  }

  private static CallDraft reported(CallDraft draft) {
    return draft
        .word("report", "uiscom_event")
        .word("notification_name", "a")
        .word("report_request", BODY);
  }

  private static MatchedCall asking(MatchedCall matched, String value) {
    return new MatchedCall(
        matched.eventId(), matched.event(), matched.match().withSaveWebhook(Optional.of(value)));
  }

  private List<Variable> last() {
    List<VariableUpdate> updates = notifier.variables();
    return updates.get(updates.size() - 1).variables();
  }

  private static Optional<String> request(List<Variable> variables) {
    return variables.stream()
        .filter(variable -> variable.equals(in(variable)))
        .map(Variable::value)
        .findFirst();
  }

  private static Variable in(Variable variable) {
    return new Variable(Scope.DEAL, "uiscom_request", variable.value());
  }

  private static List<String> names(List<Variable> variables) {
    return variables.stream().map(Variable::name).toList();
  }

  private void given(Map<String, String> constants) {
    notifier.close();
    notifier = knowing(constants);
  }

  private static NotifierDriver knowing(Map<String, String> constants) {
    return NotifierDriver.of(
        Providers.known(),
        TestRegistry.of(Shop.with(Map.of(), Optional.empty(), Optional.empty(), constants)),
        NOON);
  }
}
