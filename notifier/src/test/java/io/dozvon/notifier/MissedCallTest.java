package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedCallTest {

  private static final Duration SETTLING = Duration.ofSeconds(3);

  private final CallDraft missed = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.NO_ANSWER);

  @Test
  void theBotIsToldOnceWhenTheSettlingTimeIsOver() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));

      notifier.advance(SETTLING.minusMillis(200));
      var before = notifier.callbackTexts();
      notifier.advance(Duration.ofMillis(200));
      notifier.advance(Duration.ofHours(1));

      assertThat(before).isEmpty();
      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_missed");
    }
  }

  @Test
  void itIsShownAndWrittenWithoutWaiting() {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(missed.next(Happening.ENDED));

      assertThat(notifier.notifications()).hasSize(1);
      assertThat(notifier.variables()).hasSize(1);
    }
  }

  @Test
  void anotherLegsAnswerWithinTheSettlingTimeIsToldInstead() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));
      notifier.advance(Duration.ofSeconds(2));

      notifier.hear(missed.ended(Outcome.ANSWERED).next(Happening.CORRECTED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
    }
  }

  @Test
  void aCorrectionAfterTheSettlingTimeIsShownAndWrittenButNotTold() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));
      notifier.advance(SETTLING);

      notifier.hear(missed.ended(Outcome.ANSWERED).next(Happening.CORRECTED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_missed");
      assertThat(notifier.notifications())
          .extracting(Notification::happening)
          .containsExactly(Happening.ENDED, Happening.CORRECTED);
      assertThat(notifier.variables())
          .last()
          .satisfies(
              update ->
                  assertThat(update.variables())
                      .contains(new Variable(Scope.DEAL, "call_status", "Success")));
    }
  }

  @Test
  void whatBecomesKnownWhileWaitingIsInTheCallback() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));
      notifier.hear(missed.recording("https://lk.sipout.net/voicemail/1").next(Happening.RECORDED));

      notifier.advance(SETTLING);

      assertThat(notifier.callbacks())
          .singleElement()
          .satisfies(
              callback ->
                  assertThat(callback.variables())
                      .contains(
                          new Variable(
                              Scope.DEAL,
                              "call_record_link",
                              "https://lk.sipout.net/voicemail/1")));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Happening.class,
      names = {"MOVED", "MERGED"})
  void aCallThatIsNotThisClientsOwnAnyMoreIsNotTold(Happening happening) {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));

      notifier.hear(missed.next(happening));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  @Test
  void anEndThatTurnsOutToBeNoneIsNotTold() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.next(Happening.ENDED));

      notifier.hear(missed.phase(Phase.TALKING).next(Happening.CORRECTED));
      notifier.advance(Duration.ofMinutes(1));

      assertThat(notifier.callbacks()).isEmpty();
    }
  }

  @Test
  void anEndWhoseOutcomeBecomesKnownLaterIsToldThen() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed.ended(Outcome.UNKNOWN).next(Happening.ENDED));

      notifier.hear(missed.ended(Outcome.BUSY).next(Happening.CORRECTED));

      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_busy");
    }
  }

  @Test
  void withoutSettlingTimeTheBotIsToldAtOnce() {
    NotifierSettings impatient =
        new NotifierSettings(
            Duration.ofMinutes(15),
            Optional.of(Duration.ZERO),
            false,
            Scope.CLIENT,
            Duration.ofDays(8));
    try (NotifierDriver notifier = NotifierDriver.with(impatient)) {

      notifier.hear(missed.next(Happening.ENDED));

      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_missed");
    }
  }

  @Test
  void twoMissedCallsAreEachToldInTheirTime() {
    CallDraft slower =
        CallDraft.of(TestProvider.SIPUNI).id("call-2").client("client-2").ended(Outcome.CANCELLED);
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(slower.next(Happening.ENDED));
      notifier.hear(missed.next(Happening.ENDED));

      notifier.advance(Duration.ofSeconds(4));
      var first = notifier.callbacks();
      notifier.advance(Duration.ofSeconds(6));
      var second = notifier.callbacks();

      assertThat(first).singleElement().returns("call-1", it -> it.context().callId());
      assertThat(second).singleElement().returns("call-2", it -> it.context().callId());
    }
  }
}
