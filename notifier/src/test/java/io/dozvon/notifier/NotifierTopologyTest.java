package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotifierTopologyTest {

  @Test
  void theTopologyIsTheReviewedOne() {
    Topology topology =
        new NotifierTopology(
                new Topics("", 6),
                TestProvider.all(),
                TestRegistry.empty(),
                NotifierSettings.defaults(),
                new SettableClock(NOON),
                new SimpleMeterRegistry())
            .build();

    String description = topology.describe().toString();

    assertThat(description).isEqualTo(Golden.file("topology.txt"));
  }

  @Test
  void whatGoesOutHasTheClientsKeyTheTimeOfReceiptAndNoHeaderOfTheInput() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.ENDED));

      assertThat(records(notifier))
          .hasSize(3)
          .allSatisfy(
              record -> {
                assertThat(record.key()).isEqualTo("shop|client-1");
                assertThat(record.getRecordTime()).isEqualTo(NOON);
                assertThat(headers(record)).doesNotContain("of-the-input").contains("ce_id");
              });
    }
  }

  @Test
  void everyOutputSaysWhoseCallItSpeaksOf() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).extension("101").replay();
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.ENDED));

      CallContext expected =
          new CallContext(
              "shop",
              "client-1",
              "whatsapp",
              false,
              MatchRule.VARIABLE,
              Optional.of(new Phone("79004443322")),
              "sipout-main",
              "sipout",
              "call-1",
              1,
              Optional.of("e-1"),
              NOON.minusMillis(700),
              NOON,
              true,
              false);
      assertThat(notifier.notifications().get(0).context()).isEqualTo(expected);
      assertThat(notifier.variables().get(0).context()).isEqualTo(expected);
    }
  }

  @Test
  void aCallbackSaysItInTheSameWords() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).extension("101");
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.ENDED));

      CallContext context = notifier.notifications().get(0).context();
      assertThat(notifier.callbacks())
          .singleElement()
          .returns(context, callback -> callback.context());
    }
  }

  @Test
  void theIdsOfEventsDeriveFromWhatCausedThem() {
    MatchedCall ended =
        CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).next(Happening.ENDED);
    try (NotifierDriver once = NotifierDriver.start();
        NotifierDriver again = NotifierDriver.start()) {

      once.hear(ended);
      again.hear(ended);

      List<String> ids = ids(once);
      assertThat(ids).isEqualTo(ids(again)).doesNotHaveDuplicates().hasSize(3);
    }
  }

  @Test
  @DisplayName("P5: a provider or project that nobody knows any more delays and loses nothing")
  void aCallOfAnUnknownProviderInAnUnknownProjectIsToldInNeutralTerms() {
    CallDraft call = CallDraft.ofProvider("mango").ended(Outcome.ANSWERED);
    try (NotifierDriver notifier = NotifierDriver.knowing(TestRegistry.empty())) {

      notifier.hear(call.next(Happening.ENDED));

      assertThat(notifier.notifications()).hasSize(1);
      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
      assertThat(notifier.variables()).hasSize(1);
    }
  }

  @Test
  void aRecordWithoutValueIsCounted() {
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hearNothing();

      assertThat(notifier.counted("dozvon.notifier.dropped", "empty")).isEqualTo(1);
    }
  }

  @Test
  void aNotificationThatNoTopicWouldTakeGoesToTheDeadLettersAndTheBotIsToldAllTheSame() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).line("x".repeat(4 * 1024 * 1024));
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.ENDED));

      assertThat(notifier.notifications()).isEmpty();
      assertThat(notifier.callbackTexts()).containsExactly("telephony_call_success");
      assertThat(notifier.variables()).hasSize(1);
      assertThat(notifier.deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.key()).isEqualTo("telephony.raw.sipout.v1/0/1");
                assertThat(letter.value().reason()).isEqualTo("too-large");
              });
    }
  }

  @Test
  @DisplayName("what no topic would take is cut before it is sent, and says so")
  void aNotificationThatIsTooLargeGoesOutWithoutWhatMakesItSo() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT)
            .ended(Outcome.ANSWERED)
            .word("call_status", "Success")
            .word("body", "x".repeat(4 * 1024 * 1024));
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.ENDED));

      assertThat(notifier.deadLetters()).isEmpty();
      assertThat(notifier.notifications())
          .singleElement()
          .satisfies(
              shown -> {
                assertThat(shown.text()).contains("разговор состоялся (Success)");
                assertThat(shown.call().words())
                    .containsEntry("call_status", "Success")
                    .containsEntry("body", "x".repeat(256))
                    .containsEntry("notification_cut", "true");
              });
    }
  }

  @Test
  void theNotificationCarriesTheWholeCall() {
    MatchedCall ended =
        CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED).next(Happening.ENDED);
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(ended);

      assertThat(notifier.notifications())
          .singleElement()
          .extracting(Notification::call)
          .isEqualTo(ended.event().call());
    }
  }

  @Test
  void whatIsCountedSaysWhatWentOut() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ended(Outcome.ANSWERED);
    try (NotifierDriver notifier = NotifierDriver.start()) {

      notifier.hear(call.next(Happening.ENDED));

      assertThat(
              Map.of(
                  "notifications", notifier.counted("dozvon.notifier.told", "notifications"),
                  "variables", notifier.counted("dozvon.notifier.told", "variables"),
                  "bot-callbacks", notifier.counted("dozvon.notifier.told", "bot-callbacks")))
          .allSatisfy((kind, count) -> assertThat(count).isEqualTo(1));
    }
  }

  private static List<String> ids(NotifierDriver notifier) {
    return records(notifier).stream()
        .map(record -> record.headers().lastHeader("ce_id").value())
        .map(id -> new String(id, StandardCharsets.UTF_8))
        .toList();
  }

  private static List<TestRecord<String, ?>> records(NotifierDriver notifier) {
    return List.of(
        notifier.notificationRecords().get(0),
        notifier.variableRecords().get(0),
        notifier.callbackRecords().get(0));
  }

  private static List<String> headers(TestRecord<String, ?> record) {
    return StreamSupport.stream(record.headers().spliterator(), false).map(Header::key).toList();
  }
}
