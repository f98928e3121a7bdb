package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.client.MatchedCall;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ToldOnceTest {

  private static final String DROPPED = "dozvon.notifier.dropped";

  private final CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);

  @Test
  @DisplayName("P3: a repeated event causes no second notification, callback or update")
  void anEventThatComesTwiceIsToldOnce() {
    MatchedCall ended = call.next(Happening.ENDED);
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(ended);

      notifier.hear(ended);

      assertThat(notifier.notifications()).hasSize(1);
      assertThat(notifier.variables()).hasSize(1);
      assertThat(notifier.callbacks()).hasSize(1);
      assertThat(notifier.counted(DROPPED, "duplicate")).isOne();
    }
  }

  @Test
  void anOlderVersionThatComesAfterANewerOneIsDropped() {
    MatchedCall missed = call.ended(Outcome.NO_ANSWER).next(Happening.ENDED);
    MatchedCall corrected = call.ended(Outcome.ANSWERED).next(Happening.CORRECTED);
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(missed);
      notifier.hear(corrected);

      notifier.hear(missed);

      assertThat(notifier.notifications()).hasSize(2);
      assertThat(notifier.counted(DROPPED, "duplicate")).isOne();
    }
  }

  @Test
  void aCallIsForgottenSomeTimeAfterItsLastEvent() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.next(Happening.ENDED));
      notifier.advance(Duration.ofDays(7));
      notifier.hear(call.receivedAt(notifier.now()).next(Happening.RECORDED));
      notifier.advance(Duration.ofDays(7));
      long whileRemembered = notifier.remembered(NotifierNames.TOLD_CALLS);

      notifier.advance(Duration.ofDays(1));

      assertThat(whileRemembered).isOne();
      assertThat(notifier.remembered(NotifierNames.TOLD_CALLS)).isZero();
      assertThat(notifier.remembered(NotifierNames.REMINDERS)).isZero();
      assertThat(notifier.remembered(NotifierNames.CLIENT_VARIABLES)).isOne();
    }
  }

  @Test
  void aReminderIsTakenOffOnceItHasServed() {
    try (NotifierDriver notifier = NotifierDriver.start()) {
      notifier.hear(call.ended(Outcome.NO_ANSWER).receivedAt(NOON).next(Happening.ENDED));
      long whileWaiting = notifier.remembered(NotifierNames.REMINDERS);

      notifier.advance(Duration.ofSeconds(4));

      assertThat(whileWaiting).isEqualTo(2);
      assertThat(notifier.remembered(NotifierNames.REMINDERS)).isOne();
    }
  }
}
