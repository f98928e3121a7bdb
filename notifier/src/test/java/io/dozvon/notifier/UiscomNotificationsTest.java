package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.Providers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S155, R21: the bot hears Uiscom_event and the name, once for every notification")
class UiscomNotificationsTest {

  private static final String WITHHELD = "dozvon.notifier.callbacks.withheld";

  private final CallDraft call = CallDraft.ofProvider("uiscom").extension("101");
  private final NotifierDriver notifier = NotifierDriver.of(Providers.known());

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void aNotificationIsShownAndTold() {
    notifier.hear(notified("Потерянный звонок").next(Happening.REPORTED));

    assertThat(notifier.notifications())
        .singleElement()
        .extracting(Notification::text)
        .asString()
        .startsWith("UISCOM: уведомление Потерянный звонок\nКлиент: 79004443322");
    assertThat(notifier.callbacks())
        .singleElement()
        .satisfies(
            callback -> {
              assertThat(callback.text()).isEqualTo("Uiscom_event Потерянный звонок");
              assertThat(callback.variables())
                  .contains(new Variable(Scope.DEAL, "call_provider", "uiscom"));
            });
    assertThat(notifier.variables()).isEmpty();
  }

  @Test
  void eachNotificationOfACallIsToldForItself() {
    notifier.hear(notified("a").next(Happening.REPORTED));
    notifier.hear(notified("a").next(Happening.REPORTED));
    notifier.hear(notified("b").next(Happening.REPORTED));

    assertThat(notifier.callbacks())
        .extracting(BotCallback::text)
        .containsExactly("Uiscom_event a", "Uiscom_event a", "Uiscom_event b");
  }

  @Test
  void theCallbacksOfACallHaveIdsOfTheirOwn() {
    notifier.hear(notified("a").next(Happening.REPORTED));
    notifier.hear(notified("a").next(Happening.REPORTED));

    assertThat(notifier.callbacks())
        .extracting(BotCallback::eventId)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void anEventThatComesTwiceIsToldOnce() {
    notifier.hear(notified("a").next(Happening.REPORTED));

    notifier.hear(notified("a").again(Happening.REPORTED));

    assertThat(notifier.notifications()).hasSize(1);
    assertThat(notifier.callbacks()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Звонок; важный «очень» | Uiscom_event Звонок  важный «очень»",
        "a;b;c | Uiscom_event a b c",
        "'  in  call ; ' | Uiscom_event in  call",
        "Uiscom_event x | Uiscom_event Uiscom_event x"
      })
  void theNameGoesThroughUnchangedButForTheSemicolon(String name, String text) {
    notifier.hear(notified(name).next(Happening.REPORTED));

    assertThat(notifier.callbackTexts()).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ";", " ; ; "})
  void withoutANameItIsOnlyShown(String name) {
    notifier.hear(notified(name).next(Happening.REPORTED));

    assertThat(notifier.notifications()).hasSize(1);
    assertThat(notifier.callbacks()).isEmpty();
  }

  @Test
  void aVeryLongNameIsCut() {
    notifier.hear(notified("я".repeat(900)).next(Happening.REPORTED));

    assertThat(notifier.callbackTexts()).containsExactly("Uiscom_event " + "я".repeat(256));
  }

  @Test
  void aReplayIsShownAndNotTold() {
    notifier.hear(notified("a").replay().next(Happening.REPORTED));

    assertThat(notifier.notifications()).hasSize(1);
    assertThat(notifier.callbacks()).isEmpty();
    assertThat(notifier.counted(WITHHELD, "replay")).isOne();
  }

  @Test
  void anOldNotificationIsShownAndNotTold() {
    notifier.hear(notified("a").receivedAt(NOON.minusSeconds(900)).next(Happening.REPORTED));

    assertThat(notifier.notifications()).hasSize(1);
    assertThat(notifier.callbacks()).isEmpty();
    assertThat(notifier.counted(WITHHELD, "not-live")).isOne();
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void whicheverWayTheCallGoesItIsTold(Direction direction) {
    notifier.hear(notified("a").direction(direction).next(Happening.REPORTED));

    assertThat(notifier.callbackTexts()).containsExactly("Uiscom_event a");
  }

  @Test
  void itDoesNotCountAgainstTheOutcomeOfTheCall() {
    notifier.hear(notified("a").next(Happening.REPORTED));
    notifier.hear(call.ended(Outcome.ANSWERED).next(Happening.ENDED));
    notifier.hear(notified("b").next(Happening.REPORTED));

    assertThat(notifier.callbackTexts())
        .containsExactly("Uiscom_event a", "telephony_call_success", "Uiscom_event b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNotificationThatHadToWaitDoesNotSilenceALiveMiss(boolean replay) {
    CallDraft missed = CallDraft.ofProvider("uiscom").ended(Outcome.NO_ANSWER);
    notifier.hear(missed.next(Happening.ENDED));
    CallDraft old = missed.word("report", "uiscom_event").word("notification_name", "a");
    notifier.hear(
        (replay ? old.replay() : old.receivedAt(NOON.minusSeconds(1_000)))
            .next(Happening.REPORTED));

    notifier.advance(Duration.ofSeconds(4));

    assertThat(notifier.callbackTexts()).containsExactly("telephony_call_missed");
  }

  @Test
  void aReportThatIsNoNotificationIsNeitherShownNorTold() {
    notifier.hear(call.word("notification_name", "a").next(Happening.REPORTED));

    assertThat(notifier.notifications()).isEmpty();
    assertThat(notifier.callbacks()).isEmpty();
  }

  @Test
  void theReportOfAProviderThatPromisesNoCallbackIsOnlyShown() {
    CallDraft other = CallDraft.ofProvider("sipuni").word("report", "x");

    notifier.hear(other.word("notification_name", "a").next(Happening.REPORTED));

    assertThat(notifier.notifications()).hasSize(1);
    assertThat(notifier.callbacks()).isEmpty();
  }

  private CallDraft notified(String name) {
    return call.word("report", "uiscom_event").word("notification_name", name);
  }
}
