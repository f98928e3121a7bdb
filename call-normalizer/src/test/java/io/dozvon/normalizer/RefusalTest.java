package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.START;
import static io.dozvon.normalizer.Normalizer.fact;
import static io.dozvon.normalizer.Normalizer.replayed;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  private static final Payload JUNK = PlainProvider.text("junk");

  private final Normalizer normalizer = new Normalizer();

  @AfterEach
  void close() {
    normalizer.close();
  }

  @Test
  void whatIsNotUnderstoodBecomesADeadLetterWithItsBytesAndAReason() {
    normalizer.receive(webhook("c1", 5, JUNK));

    TestRecord<String, DeadLetter> refused = normalizer.deadLetters.readRecord();
    DeadLetter letter = refused.value();
    assertThat(refused.key()).isEqualTo("telephony.raw.alpha.v1/0/0");
    assertThat(refused.getRecordTime()).isEqualTo(START.plusSeconds(5));
    assertThat(letter.stage()).isEqualTo("call-normalizer");
    assertThat(letter.reason()).isEqualTo("not-json");
    assertThat(letter.body()).contains(JUNK);
    assertThat(letter.key()).contains(PlainProvider.text("c1"));
    assertThat(letter.originalHeaders()).containsEntry("connection", PlainProvider.text("c1"));
    assertThat(refused.headers().lastHeader("connection")).isNull();
    assertThat(normalizer.count("dozvon.dead.letters")).isOne();
  }

  @Test
  void onePoisonousPayloadDelaysNobody() {
    normalizer
        .receive(webhook("c1", 5, PlainProvider.ENDLESS))
        .receive(6, fact("a", FactKind.RINGING, 0));

    assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bug", "endless"})
  void aReaderThatFailsIsARefusalThatQuotesNothing(String body) {
    normalizer.receive(webhook("c1", 5, PlainProvider.text(body)));

    DeadLetter letter = normalizer.deadLetters.readValue();
    assertThat(letter.reason()).isEqualTo("reader-failed");
    assertThat(letter.explanation()).contains("alpha").doesNotContain("7900");
  }

  @Test
  void aWebhookOfAConnectionThatIsGoneIsRefusedAndNotLost() {
    normalizer.registry.removeConnection("c1");

    normalizer.receive(webhook("c1", 5, PlainProvider.body(ring())));

    DeadLetter letter = normalizer.deadLetters.readValue();
    assertThat(letter.reason()).isEqualTo("unknown-connection");
    assertThat(letter.explanation()).contains("'c1'").contains("not in the registry (any more)");
    assertThat(letter.body()).contains(PlainProvider.body(ring()));
  }

  @Test
  void aConnectionOfAnotherProviderIsNoneOfThisOne() {
    normalizer.registry.put(Normalizer.connection("c1", "beta"));

    normalizer.receive(webhook("c1", 5, PlainProvider.body(ring())));

    assertThat(normalizer.deadLetters.readValue().reason()).isEqualTo("unknown-connection");
  }

  @Test
  void aRecordWithoutAWebhookIsRefused() {
    normalizer.receiveNothing();

    assertThat(normalizer.deadLetters.readValue().reason()).isEqualTo("no-webhook");
  }

  @Test
  void whatConcernsNobodyIsCountedUnderItsReason() {
    normalizer.receive(webhook("c1", 5, PlainProvider.PROBE));

    assertThat(normalizer.deadLetters.isEmpty()).isTrue();
    assertThat(normalizer.callEvents.isEmpty()).isTrue();
    assertThat(
            normalizer
                .meters
                .get("dozvon.webhooks.setaside")
                .tags("provider", "alpha", "reason", "probe")
                .counter()
                .count())
        .isOne();
  }

  @Test
  void aSecondRefusalOfAReplayedWebhookReplacesTheFirst() {
    normalizer.receive(replayed(webhook("c1", 5, JUNK), "telephony.raw.alpha.v1/2/17"));

    TestRecord<String, DeadLetter> refused = normalizer.deadLetters.readRecord();
    assertThat(refused.key()).isEqualTo("telephony.raw.alpha.v1/2/17");
    assertThat(refused.value().eventId()).isEqualTo("dead-letter:telephony.raw.alpha.v1/2/17");
  }

  private static Fact ring() {
    return fact("a", FactKind.RINGING, 0).build();
  }
}
