package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Wish;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveOnlyTest {

  private static final String WITHHELD = "dozvon.notifier.callbacks.withheld";

  private final CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"ANSWERED", "BUSY", "NO_ANSWER"})
  @DisplayName("Replay: shown and written, the bot is silent")
  void aReplayIsShownAndWrittenAndNotTold(Outcome outcome) {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.ended(outcome).replay().next(Happening.ENDED));
      notifier.hear(call.transcript("Добрый день").next(Happening.TRANSCRIBED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.notifications()).hasSize(2);
      assertThat(notifier.variables()).hasSize(1);
      assertThat(notifier.callbacks()).isEmpty();
      assertThat(notifier.counted(WITHHELD, "replay")).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("Live: what was received a quarter of an hour ago is shown and written, not told")
  void anOldWebhookIsShownAndWrittenAndNotTold() {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.receivedAt(NOON.minusSeconds(900)).next(Happening.ENDED));

      assertThat(notifier.notifications()).hasSize(1);
      assertThat(notifier.variables()).hasSize(1);
      assertThat(notifier.callbacks()).isEmpty();
      assertThat(notifier.counted(WITHHELD, "not-live")).isOne();
    }
  }

  @Test
  @DisplayName("Late: shown, nothing written, the bot is silent")
  void whatIsOlderThanTheFoldRemembersIsShownOnly() {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.late().next(Happening.ENDED));
      notifier.hear(call.transcript("Добрый день").next(Happening.TRANSCRIBED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.notifications()).hasSize(2);
      assertThat(notifier.variables()).isEmpty();
      assertThat(notifier.callbacks()).isEmpty();
      assertThat(notifier.counted(WITHHELD, "late")).isEqualTo(2);
    }
  }

  @Test
  void noWishMakesACallbackOfWhatIsLate() {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.late().replay(Wish.LIVE).next(Happening.ENDED));
      notifier.hear(call.transcript("Добрый день").next(Happening.TRANSCRIBED));

      assertThat(notifier.notifications()).hasSize(2);
      assertThat(notifier.variables()).isEmpty();
      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  @Test
  void aLateWordIsShownThoughTheVersionsOfItsCallBeginAnew() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.next(Happening.ENDED));
      notifier.hear(call.next(Happening.RECORDED));

      notifier.hear(
          CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).late().next(Happening.ENDED));

      assertThat(notifier.notifications()).hasSize(3);
      assertThat(notifier.variables()).hasSize(2);
      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
    }
  }

  @Test
  void aCorrectionOfAnEndThatCameTooLateToBeToldIsNotToldEither() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(
          call.ended(Outcome.BUSY).receivedAt(NOON.minusSeconds(900)).next(Happening.ENDED));

      notifier.hear(call.ended(Outcome.ANSWERED).receivedAt(NOON).next(Happening.CORRECTED));

      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  @Test
  void anInferredEndIsNotToldButItsRealEndIs() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.ended(Outcome.NO_ANSWER).inferred(true).next(Happening.ENDED));
      notifier.advance(Duration.ofMinutes(1));
      var ofTheInferredEnd = notifier.callbackTexts();

      notifier.hear(
          call.ended(Outcome.ANSWERED)
              .inferred(false)
              .receivedAt(notifier.now())
              .next(Happening.CORRECTED));

      assertThat(ofTheInferredEnd).isEmpty();
      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
    }
  }

  @Test
  void aReplayedDetailDoesNotSilenceALiveMiss() {
    CallDraft missed = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.NO_ANSWER);
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));

      notifier.hear(missed.replay().recording("https://lk.sipout.net/1").next(Happening.RECORDED));
      notifier.advance(Duration.ofSeconds(4));

      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_missed");
    }
  }

  @Test
  void aReplayedAnswerTakesBackAMissThatIsNotToldYet() {
    CallDraft missed = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.NO_ANSWER);
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));

      notifier.hear(missed.replay().ended(Outcome.ANSWERED).next(Happening.CORRECTED));
      notifier.advance(Duration.ofSeconds(4));

      assertThat(notifier.callbacks()).isEmpty();
    }
  }
}
