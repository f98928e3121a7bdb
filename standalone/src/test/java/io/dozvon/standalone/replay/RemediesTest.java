package io.dozvon.standalone.replay;

import static io.dozvon.standalone.replay.Letter.BODY;
import static io.dozvon.standalone.replay.Letter.RAW;
import static io.dozvon.standalone.replay.Letter.TOPICS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.CallTimes;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.contracts.serde.RawWebhookSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.providers.Providers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemediesTest {

  private static final Origin EVENT = new Origin("telephony.call-events.v1", 1, 5);

  @Test
  void aWebhookGoesInAgainAsItCameWithItsFirstReceiptAndOrigin() {
    // Given
    DeadLetter letter = Letter.raw(RAW, Map.of("odd", "as it was"));

    // When
    ProducerRecord<byte[], byte[]> record = asItCame(Letter.remedies().of(letter));

    // Then
    assertThat(record.topic()).isEqualTo("telephony.raw.sipout.v1");
    assertThat(record.partition()).isNull();
    assertThat(record.key()).asString(UTF_8).isEqualTo("flowers-sipout");
    assertThat(record.value()).asString(UTF_8).isEqualTo(BODY);
    assertThat(header(record, "received-at")).isEqualTo(Letter.AT.toString());
    assertThat(header(record, "odd")).isEqualTo("as it was");
    assertThat(header(record, "http-query")).isEqualTo("key=quietkey");
    assertThat(RawWebhookSerde.markOf(record.headers())).contains(new Replay(RAW.toString()));
  }

  @Test
  void theBotIsToldOnlyWhereTheOperatorSaysSoThisTime() {
    // Given
    DeadLetter letter = Letter.raw(RAW, Map.of("replay", RAW.toString(), "replay-wishes", "live"));
    Remedies live = new Remedies(TOPICS, Providers.known().ids(), true);

    // When
    List<Remedy> remedies = List.of(Letter.remedies().of(letter), live.of(letter));

    // Then
    assertThat(remedies)
        .extracting(remedy -> mark(asItCame(remedy)).wishes())
        .containsExactly(List.of(), List.of(Wish.LIVE));
  }

  @Test
  void whatHasNoKeyGoesWhereItStood() {
    // Given
    DeadLetter keyed = Letter.raw(RAW);
    DeadLetter letter =
        new DeadLetter(
            RAW,
            keyed.stage(),
            keyed.reason(),
            keyed.explanation(),
            keyed.occurredAt(),
            Optional.empty(),
            keyed.body(),
            keyed.originalHeaders());

    // When
    ProducerRecord<byte[], byte[]> record = asItCame(Letter.remedies().of(letter));

    // Then
    assertThat(record.partition()).isEqualTo(RAW.partition());
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-matcher", "notifier"})
  void whatALaterStageRefusedHasItsCallToldOnceMore(String stage) {
    // Given
    DeadLetter letter = Letter.of(EVENT, stage, "failed", "k", Optional.of(body(stage)), Map.of());

    // When
    Remedy remedy = Letter.remedies().of(letter);

    // Then
    ProducerRecord<byte[], byte[]> record = ((Remedy.Restate) remedy).record();
    RawWebhook wish =
        TOPICS
            .raw("sipout")
            .valueSerde()
            .deserializer()
            .deserialize(record.topic(), record.headers(), record.value());
    assertThat(record.topic()).isEqualTo("telephony.raw.sipout.v1");
    assertThat(record.key()).asString(UTF_8).isEqualTo("flowers-sipout");
    assertThat(wish.replayed())
        .contains(
            new Replay(EVENT.toString(), Optional.of("flowers-sipout.a"), List.of(Wish.SETTLE)));
    assertThat(wish.receivedAt()).isEqualTo(Letter.AT);
    assertThat(wish.body()).isEqualTo(Letter.payload(body(stage)));
    assertThat(remedy.inWords()).contains("flowers-sipout.a");
  }

  @Test
  void aWishThatWasRefusedGoesInAgainToItsProvider() {
    // Given
    Map<String, String> wish =
        Map.of("replay", EVENT.toString(), "restate", "a", "replay-wishes", "live,rematch");

    // When
    ProducerRecord<byte[], byte[]> record = asItCame(Letter.remedies().of(Letter.raw(EVENT, wish)));

    // Then
    assertThat(record.topic()).isEqualTo("telephony.raw.sipout.v1");
    assertThat(mark(record))
        .isEqualTo(
            new Replay(EVENT.toString(), Optional.of("a"), List.of(Wish.REMATCH, Wish.SETTLE)));
  }

  static Stream<Arguments> hopeless() {
    Origin client = new Origin("telephony.clients.v1", 0, 1);
    return Stream.of(
        arguments(cut(), "too large"),
        arguments(empty(), "nothing in it"),
        arguments(later("client-matcher", "bad-client", client, "{}"), "write it again"),
        arguments(later("notifier", "unreadable", EVENT, "{"), "./dozvon restate"),
        arguments(later("notifier", "unreadable", EVENT, "{}"), "./dozvon restate"),
        arguments(later("notifier", "unwritable", EVENT, "{}"), "./dozvon reset"),
        arguments(later("forwarder", "failed", EVENT, "{}"), "'forwarder'"),
        arguments(later("call-normalizer", "failed", EVENT, "{}"), "no webhooks"),
        arguments(
            later("client-matcher", "failed", EVENT, body("sipgate", "client-matcher")),
            "'sipgate'"));
  }

  @ParameterizedTest
  @MethodSource("hopeless")
  void whereNothingCanBeReplayedItSaysWhy(DeadLetter letter, String why) {
    // When
    Remedy remedy = Letter.remedies().of(letter);

    // Then
    assertThat(remedy).isInstanceOf(Remedy.None.class);
    assertThat(remedy.inWords()).contains("cannot be replayed", why);
  }

  private static DeadLetter cut() {
    return new DeadLetter(
        RAW,
        "call-normalizer",
        "not-json",
        "no JSON (value cut from 4194304 to 3670016 bytes)",
        Letter.AT,
        Optional.empty(),
        Optional.of(Letter.payload("{")),
        Map.of());
  }

  private static DeadLetter empty() {
    return Letter.of(RAW, "call-normalizer", "no-webhook", "k", Optional.empty(), Map.of());
  }

  private static DeadLetter later(String stage, String reason, Origin origin, String body) {
    return Letter.of(origin, stage, reason, "k", Optional.of(body), Map.of());
  }

  private static ProducerRecord<byte[], byte[]> asItCame(Remedy remedy) {
    return ((Remedy.AsItCame) remedy).record();
  }

  private static Replay mark(ProducerRecord<byte[], byte[]> record) {
    return RawWebhookSerde.markOf(record.headers()).orElseThrow();
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return new String(header.value(), UTF_8);
  }

  private static String body(String stage) {
    return body("sipout", stage);
  }

  private static String body(String provider, String stage) {
    CallEvent event =
        new CallEvent(
            "e", Happening.ENDED, Letter.AT, Letter.AT, RAW.toString(), false, call(provider));
    Match match = new Match("1", "whatsapp", MatchRule.CREATED, Optional.empty(), 0);
    return stage.equals("notifier")
        ? written(TOPICS.matchedCalls(), new MatchedCall("m", event, match))
        : written(TOPICS.callEvents(), event);
  }

  private static <V> String written(Topic<String, V> topic, V value) {
    return new String(topic.valueSerde().serializer().serialize(topic.name(), value), UTF_8);
  }

  private static Call call(String provider) {
    return new Call(
        "flowers-sipout.a",
        "flowers",
        "flowers-sipout",
        provider,
        List.of("a"),
        1,
        Phase.ENDED,
        Direction.INBOUND,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        CallTimes.none(),
        Outcome.BUSY,
        Optional.empty(),
        Optional.empty(),
        false,
        Letter.AT,
        Map.of());
  }
}
