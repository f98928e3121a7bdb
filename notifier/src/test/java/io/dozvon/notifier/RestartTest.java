package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.client.MatchedCall;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RestartTest {

  private final CallDraft missed = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.NO_ANSWER);

  @Test
  @DisplayName("P6: a miss that waited is told by whoever takes over")
  void aMissThatWaitedIsToldAfterTheRestart() {
    try (NotifierDriver before = NotifierDriver.start()) {
      before.hear(missed.next(Happening.ENDED));
      try (NotifierDriver after = before.restartedAfter(Duration.ofSeconds(10))) {

        after.advance(Duration.ofSeconds(3));

        assertThat(before.callbacks()).isEmpty();
        assertThat(after.callbackTexts()).containsExactly("telephony_call_missed");
      }
    }
  }

  @Test
  void anAnswerThatLayUnreadDuringTheStopIsHeardFirst() {
    try (NotifierDriver before = NotifierDriver.start()) {
      before.hear(missed.next(Happening.ENDED));
      MatchedCall answer = missed.ended(Outcome.ANSWERED).next(Happening.CORRECTED);
      try (NotifierDriver after = before.restartedAfter(Duration.ofSeconds(10))) {
        after.advance(Duration.ofSeconds(1));

        after.hear(answer);
        after.advance(Duration.ofMinutes(1));

        assertThat(after.callbackTexts()).containsExactly("telephony_call_success");
      }
    }
  }

  @Test
  void aMissThatWaitedThroughALongStopIsDroppedAndCounted() {
    try (NotifierDriver before = NotifierDriver.start()) {
      before.hear(missed.next(Happening.ENDED));
      try (NotifierDriver after = before.restartedAfter(Duration.ofMinutes(16))) {

        after.advance(Duration.ofSeconds(3));

        assertThat(after.callbacks()).isEmpty();
        assertThat(after.counted("dozvon.notifier.callbacks.withheld", "not-live")).isOne();
      }
    }
  }

  @Test
  @DisplayName("P6: what was told before is not told again")
  void whatWasToldBeforeIsNotToldAgain() {
    MatchedCall ended =
        CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).next(Happening.ENDED);
    try (NotifierDriver before = NotifierDriver.start()) {
      before.hear(ended);
      try (NotifierDriver after = before.restartedAfter(Duration.ofSeconds(10))) {

        after.hear(ended);

        assertThat(after.notifications()).isEmpty();
        assertThat(after.variables()).isEmpty();
        assertThat(after.callbacks()).isEmpty();
      }
    }
  }
}
