package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long it takes from the door to the bot, as operations see it. */
class DeliveryTest {

  private final CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);
  private final NotifierDriver notifier = NotifierDriver.start();

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void whatGoesOutIsMeasuredFromItsReceipt() {
    notifier.hear(call.receivedAt(NOON.minusMillis(120)).next(Happening.ENDED));

    assertThat(notifier.delivered("sipout").count()).isOne();
    assertThat(notifier.delivered("sipout").totalTime(MILLISECONDS)).isEqualTo(120);
  }

  @Test
  void aReceiptThatSeemsToLieAheadTookNoTime() {
    notifier.hear(call.receivedAt(NOON.plusSeconds(5)).next(Happening.ENDED));

    assertThat(notifier.delivered("sipout").totalTime(MILLISECONDS)).isZero();
  }

  @Test
  void whatHasNoLiveWebhookIsNotMeasured() {
    notifier.hear(call.id("old").receivedAt(NOON.minusSeconds(900)).next(Happening.ENDED));
    notifier.hear(call.id("concluded").receivedAt(NOON).inferred(true).next(Happening.ENDED));

    notifier.hear(call.id("replayed").inferred(false).replay().next(Happening.ENDED));

    assertThat(notifier.delivered("sipout")).isNull();
  }

  @Test
  void whatTellsNobodyAnythingIsNotMeasured() {
    notifier.hear(call.next(Happening.LEG_ENDED));

    assertThat(notifier.delivered("sipout")).isNull();
  }

  @Test
  void theWaitOfAMissedCallIsNoDelay() {
    notifier.hear(call.ended(Outcome.NO_ANSWER).next(Happening.ENDED));

    notifier.advance(Duration.ofSeconds(4));

    assertThat(notifier.callbackTexts()).hasSize(1);
    assertThat(notifier.delivered("sipout").totalTime(MILLISECONDS)).isZero();
  }
}
