package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import java.time.Duration;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an operator sends through again. */
class ReplayedTest {

  private static final String LETTER = "telephony.raw.sipout.v1/0/1";

  private final NotifierDriver notifier = NotifierDriver.start();
  private final CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  @DisplayName("Replay: shown and written as a replay, and its dead letter is settled")
  void whatIsToldAtLastIsSettled() {
    // Given
    MatchedCall restated = call.replay(Wish.SETTLE).next(Happening.ENDED);

    // When
    notifier.hear(restated);

    // Then
    assertThat(notifier.notifications())
        .extracting(Notification::context)
        .allSatisfy(context -> assertThat(context.replay()).isTrue())
        .hasSize(1);
    assertThat(notifier.variables())
        .extracting(VariableUpdate::context)
        .allSatisfy(context -> assertThat(context.replay()).isTrue())
        .hasSize(1);
    assertThat(notifier.callbacks()).isEmpty();
    assertSettled();
  }

  @Test
  @DisplayName("P9: what is known already is told nobody a second time, and settled all the same")
  void whatIsKnownAlreadyIsOnlySettled() {
    // Given
    notifier.hear(call.next(Happening.ENDED));
    notifier.notifications();
    notifier.variables();
    notifier.callbacks();

    // When
    notifier.hear(call.replay(Wish.SETTLE, Wish.LIVE).again(Happening.ENDED));

    // Then
    assertThat(notifier.notifications()).isEmpty();
    assertThat(notifier.variables()).isEmpty();
    assertThat(notifier.callbacks()).isEmpty();
    assertSettled();
  }

  @Test
  void withoutTheWishNothingIsSettled() {
    // Given
    MatchedCall replayed = call.replay().next(Happening.ENDED);

    // When
    notifier.hear(replayed);

    // Then
    assertThat(notifier.deadLetters()).isEmpty();
  }

  @Test
  @DisplayName("P9: a refused notification is sent through again and no redelivery, but only once")
  void aNotificationThatWasRefusedIsShownOnceItFits() {
    // Given
    notifier.hear(call.line("x".repeat(4 * 1024 * 1024)).next(Happening.ENDED));
    notifier.hear(
        call.line("74951112233").recording("https://lk.sipout.net/1").next(Happening.RECORDED));
    notifier.deadLetters();
    notifier.notifications();
    MatchedCall mended = call.replay(Wish.SETTLE).version(2).again(Happening.ENDED);

    // When
    notifier.hear(mended);
    notifier.hear(mended);

    // Then
    assertThat(notifier.notifications())
        .extracting(Notification::happening)
        .containsExactly(Happening.ENDED);
    assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
    assertThat(notifier.deadLetters())
        .hasSize(2)
        .allSatisfy(record -> assertThat(record.value()).isNull());
  }

  @Test
  void aNotificationThatIsRefusedAgainSettlesNothing() {
    // Given
    call.line("x".repeat(4 * 1024 * 1024));
    notifier.hear(call.next(Happening.ENDED));
    notifier.deadLetters();

    // When
    notifier.hear(call.replay(Wish.SETTLE).again(Happening.ENDED));

    // Then
    assertThat(notifier.deadLetters())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).isEqualTo(LETTER);
              assertThat(record.value().originalHeaders()).containsKey("replay");
            });
  }

  @Test
  @DisplayName("Rule 9: a replay of an older call leaves the variables to the younger one")
  void anOlderCallDoesNotTakeOverTheVariables() {
    // Given
    notifier.hear(call.id("young").next(Happening.ENDED));
    notifier.variables();
    CallDraft older =
        CallDraft.of(TestProvider.SIPOUT)
            .id("old")
            .ended(Outcome.BUSY)
            .firstReceivedAt(NOON.minusSeconds(3600))
            .receivedAt(NOON.minusSeconds(3600));

    // When
    notifier.hear(older.replay(Wish.SETTLE).next(Happening.ENDED));

    // Then
    assertThat(notifier.variables()).isEmpty();
    assertThat(notifier.notifications()).hasSize(2);
  }

  @Test
  @DisplayName("Replay: the bot is told where the operator says live, however old the call is")
  void theBotIsToldWhereTheOperatorSaysSo() {
    // Given
    call.receivedAt(NOON.minus(Duration.ofDays(3))).replay(Wish.LIVE);

    // When
    notifier.hear(call.next(Happening.ENDED));
    notifier.hear(call.transcript("Добрый день").next(Happening.TRANSCRIBED));

    // Then
    assertThat(notifier.callbacks())
        .extracting(BotCallback::text)
        .containsExactly("telephony_call_success", "telephony_call_text");
  }

  @Test
  void aMissedCallThatIsReplayedLiveStillWaitsForAnotherLegsAnswer() {
    // Given
    call.ended(Outcome.NO_ANSWER).receivedAt(NOON.minus(Duration.ofDays(3))).replay(Wish.LIVE);
    notifier.hear(call.next(Happening.ENDED));
    var atOnce = notifier.callbacks();

    // When
    notifier.advance(Duration.ofSeconds(4));

    // Then
    assertThat(atOnce).isEmpty();
    assertThat(notifier.callbackTexts()).containsExactly("telephony_call_missed");
  }

  @Test
  void theClientThatACallWasTakenFromHearsOfThat() {
    // Given
    notifier.hear(call.next(Happening.ENDED));
    notifier.notifications();

    // When
    notifier.hear(call.replay(Wish.REMATCH).again(Happening.MOVED));

    // Then
    assertThat(notifier.notifications())
        .extracting(Notification::happening)
        .containsExactly(Happening.MOVED);
  }

  private void assertSettled() {
    TestRecord<String, DeadLetter> settled = notifier.deadLetters().get(0);
    assertThat(settled.key()).isEqualTo(LETTER);
    assertThat(settled.value()).isNull();
  }
}
