package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipoutConversationTest {

  private final CallDraft call =
      CallDraft.of(TestProvider.SIPOUT).extension("101").word("call_action", "dial");

  @Test
  @DisplayName("S67, S68, R14: the start is shown; no variable is written, the bot is silent")
  void dialIsShownAndNothingElse() {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.STARTED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.notifications())
          .singleElement()
          .extracting(Notification::happening)
          .isEqualTo(Happening.STARTED);
      assertThat(notifier.variables()).isEmpty();
      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  @Test
  @DisplayName("S69-S78: the end is shown, the deal variables are written, the bot is told once")
  void completeIsShownWrittenAndTold() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.next(Happening.STARTED));

      notifier.hear(complete().next(Happening.ENDED));

      assertThat(notifier.notifications())
          .extracting(Notification::happening)
          .containsExactly(Happening.STARTED, Happening.ENDED);
      List<Variable> written = notifier.variables().get(0).variables();
      assertThat(written)
          .contains(
              new Variable(Scope.DEAL, "call_action", "complete"),
              new Variable(Scope.DEAL, "call_status", "Success"),
              new Variable(Scope.DEAL, "call_total_duration_sec", "75"),
              new Variable(Scope.DEAL, "call_talk_duration_sec", "66"),
              new Variable(Scope.DEAL, "call_record_link", "https://lk.sipout.net/record/1"),
              new Variable(Scope.DEAL, "call_did", "74951112233"));
      assertThat(notifier.callbacks())
          .singleElement()
          .satisfies(
              callback -> {
                assertThat(callback.text()).isEqualTo("telephony_call_success");
                assertThat(callback.variables()).isEqualTo(written);
              });
    }
  }

  @Test
  @DisplayName("S89, S90: minutes later the text is shown and the bot is told that it is there")
  void theTextIsShownAndToldAndIsNoVariable() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.next(Happening.STARTED));
      notifier.hear(complete().next(Happening.ENDED));
      notifier.advance(Duration.ofMinutes(3));

      notifier.hear(
          call.transcript("Добрый день").receivedAt(notifier.now()).next(Happening.TRANSCRIBED));

      assertThat(notifier.notifications())
          .last()
          .extracting(Notification::text)
          .asString()
          .startsWith("SipOut: текст разговора")
          .endsWith("Добрый день");
      assertThat(notifier.callbackTexts())
          .containsExactly("telephony_call_success", "telephony_call_text");
      assertThat(notifier.variables()).hasSize(1);
    }
  }

  @Test
  @DisplayName("R14: a late dial never overwrites a complete")
  void aDialThatComesAfterItsCompleteChangesNothing() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(complete().next(Happening.ENDED));

      notifier.hear(call.word("call_action", "dial").next(Happening.REPORTED));

      assertThat(notifier.notifications()).hasSize(1);
      assertThat(notifier.variables()).hasSize(1);
      assertThat(notifier.callbacks()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, Success, telephony_call_success",
    "BUSY, Busy, telephony_call_busy",
    "NO_ANSWER, Missed, telephony_call_missed",
  })
  @DisplayName("S78-S80")
  void eachOutcomeHasItsText(Outcome outcome, String status, String text) {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.ended(outcome).word("call_status", status).next(Happening.ENDED));

      notifier.advance(Duration.ofSeconds(4));

      assertThat(notifier.callbackTexts()).containsExactly(text);
    }
  }

  @Test
  @DisplayName("R15: another status is shown and written, but the bot is told nothing")
  void aStatusThatIsNotInTheGuideIsShownWrittenAndCounted() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      call.ended(Outcome.UNKNOWN).word("call_status", "Voicemail");

      notifier.hear(call.next(Happening.ENDED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.notifications().get(0).text()).contains("Статус: Voicemail");
      assertThat(notifier.variables().get(0).variables())
          .contains(new Variable(Scope.DEAL, "call_status", "Voicemail"));
      assertThat(notifier.callbacks()).isEmpty();
      assertThat(notifier.counted("dozvon.notifier.callbacks.withheld", "no-outcome")).isOne();
    }
  }

  @Test
  @DisplayName("S81: a text that is sent again is shown again, and told once")
  void aSecondTextIsToldOnlyOnce() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(complete().next(Happening.ENDED));
      notifier.hear(call.transcript("Добрый день").next(Happening.TRANSCRIBED));

      notifier.hear(call.transcript("Добрый день. Алло?").next(Happening.TRANSCRIBED));

      assertThat(notifier.notifications()).hasSize(3);
      assertThat(notifier.callbacks())
          .extracting(BotCallback::text)
          .containsExactly("telephony_call_success", "telephony_call_text");
    }
  }

  private CallDraft complete() {
    return call.ended(Outcome.ANSWERED)
        .word("call_action", "complete")
        .word("call_status", "Success")
        .lasted(66, 75)
        .recording("https://lk.sipout.net/record/1");
  }
}
