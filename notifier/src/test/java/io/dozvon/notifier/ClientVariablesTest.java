package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientVariablesTest {

  private static final String LINK = "https://pbx.example/record/1";

  private final CallDraft older =
      CallDraft.of(TestProvider.SIPOUT).id("call-1").ringing(NOON.minusSeconds(600));
  private final CallDraft younger =
      CallDraft.of(TestProvider.SIPOUT).id("call-2").ringing(NOON.minusSeconds(300));

  @Test
  @DisplayName("rule 9: a late fact of an older call changes its notification, never the variables")
  void aLateFactOfAnOlderCallIsShownButNotWritten() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(older.ended(Outcome.ANSWERED).next(Happening.ENDED));
      notifier.hear(younger.ended(Outcome.BUSY).next(Happening.ENDED));

      notifier.hear(older.recording(LINK).next(Happening.RECORDED));

      assertThat(notifier.notifications())
          .last()
          .satisfies(shown -> assertThat(shown.text()).contains(LINK));
      assertThat(callsOf(notifier.variables())).containsExactly("call-1", "call-2");
    }
  }

  @Test
  @DisplayName("rule 9: of two calls that overlap the one that began later is described")
  void ofTwoOverlappingCallsTheYoungerIsDescribedWhicheverEndsLast() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(younger.ended(Outcome.BUSY).next(Happening.ENDED));

      notifier.hear(older.ended(Outcome.ANSWERED).next(Happening.ENDED));

      assertThat(callsOf(notifier.variables())).containsExactly("call-2");
      assertThat(notifier.callbackTexts())
          .containsExactly("telephony_call_busy", "telephony_call_success");
    }
  }

  @Test
  void theRecordingThatComesAfterTheEndOfTheLastCallIsWritten() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(younger.ended(Outcome.ANSWERED).next(Happening.ENDED));

      notifier.hear(younger.recording(LINK).next(Happening.RECORDED));

      assertThat(notifier.variables())
          .last()
          .satisfies(
              update ->
                  assertThat(update.variables())
                      .contains(new Variable(Scope.DEAL, "call_record_link", LINK)));
    }
  }

  @Test
  @DisplayName("rule 9: the recording of another provider's call does not survive")
  void theRecordingVariableOfAnotherProvidersCallIsEmptied() {
    CallDraft sipuni =
        CallDraft.of(TestProvider.SIPUNI).id("call-1").ringing(NOON.minusSeconds(600));
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(sipuni.ended(Outcome.ANSWERED).recording(LINK).next(Happening.ENDED));

      notifier.hear(younger.ended(Outcome.ANSWERED).next(Happening.ENDED));

      assertThat(notifier.variables())
          .last()
          .satisfies(
              update ->
                  assertThat(update.variables())
                      .contains(new Variable(Scope.CLIENT, "sipuni_record_link", "")));
    }
  }

  @Test
  void callsOfDifferentClientsDoNotMeet() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(younger.ended(Outcome.BUSY).next(Happening.ENDED));

      notifier.hear(older.client("client-2").ended(Outcome.ANSWERED).next(Happening.ENDED));

      assertThat(callsOf(notifier.variables())).containsExactly("call-2", "call-1");
    }
  }

  @Test
  @DisplayName("a call that moves leaves the old client's variables and is told of anew")
  void aCallThatMovesIsCorrectedHereAndToldThere() {
    CallDraft moving = CallDraft.of(TestProvider.SIPOUT).word("call_action", "dial");
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(moving.next(Happening.STARTED));

      notifier.hear(moving.ended(Outcome.ANSWERED).next(Happening.MOVED));
      notifier.hear(moving.client("client-2").again(Happening.ENDED));

      assertThat(notifier.notifications())
          .extracting(shown -> shown.context().client() + " " + shown.happening())
          .containsExactly("client-1 STARTED", "client-1 MOVED", "client-2 ENDED");
      assertThat(notifier.callbacks())
          .singleElement()
          .returns("client-2", callback -> callback.context().client());
      assertThat(notifier.variables())
          .singleElement()
          .returns("client-2", update -> update.context().client());
    }
  }

  private static List<String> callsOf(List<VariableUpdate> updates) {
    return updates.stream().map(update -> update.context().callId()).toList();
  }
}
