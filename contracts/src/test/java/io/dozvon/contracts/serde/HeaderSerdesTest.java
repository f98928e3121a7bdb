package io.dozvon.contracts.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;

class HeaderSerdesTest {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00.123Z");

  private final Topics topics = new Topics("", 1);

  @Property
  void aRawWebhookKeepsItsBytesAndAllElseInHeaders(
      @ForAll byte[] body,
      @ForAll String query,
      @ForAll String contentType,
      @ForAll Optional<@AlphaChars @StringLength(min = 1) String> call,
      @ForAll Set<Wish> wishes) {
    RawWebhook webhook =
        new RawWebhook(
            "id-1",
            "sipout",
            "flowers",
            "flowers-sipout",
            "POST",
            encodable(query),
            encodable(contentType),
            AT,
            Payload.of(body),
            Optional.of(new Replay("t/0/1", call, List.copyOf(wishes))),
            Map.of("signature", "c2lnbmF0dXJl"));
    RecordHeaders headers = new RecordHeaders();

    byte[] value = write(topics.raw("sipout"), headers, webhook);

    assertThat(value).isEqualTo(body);
    assertThat(read(topics.raw("sipout"), headers, value)).isEqualTo(webhook);
  }

  @Property
  void aDeadLetterKeepsWhatWasRefused(@ForAll byte[] body, @ForAll byte[] key) {
    DeadLetter letter =
        new DeadLetter(
            new Origin("telephony.raw.sipout.v1", 3, 42),
            "call-normalizer",
            "not-json",
            "the body is no JSON",
            AT,
            Optional.of(Payload.of(key)),
            Optional.of(Payload.of(body)),
            Map.of("http-method", Payload.of("POST".getBytes(StandardCharsets.UTF_8))));
    RecordHeaders headers = new RecordHeaders();

    byte[] value = write(topics.deadLetters(), headers, letter);

    assertThat(value).isEqualTo(body);
    assertThat(read(topics.deadLetters(), headers, value)).isEqualTo(letter);
  }

  @Example
  void aMarkReplacesTheOneBeforeAndLeavesAllElse() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("provider", "sipout".getBytes(StandardCharsets.UTF_8));
    RawWebhookSerde.mark(headers, new Replay("t/0/1", Optional.of("c"), List.of(Wish.LIVE)));

    RawWebhookSerde.mark(headers, new Replay("t/0/2"));

    assertThat(RawWebhookSerde.markOf(headers)).contains(new Replay("t/0/2"));
    assertThat(new HeaderReader(headers).required("provider")).isEqualTo("sipout");
  }

  @Example
  void whatIsSettledIsNoDeadLetterAnyMore() {
    RecordHeaders headers = new RecordHeaders();

    byte[] value = write(topics.deadLetters(), headers, null);

    assertThat(value).isNull();
    assertThat(headers).isEmpty();
    assertThat(read(topics.deadLetters(), headers, value)).isNull();
  }

  @Example
  void aRecordWithoutItsHeadersNamesTheMissingOne() {
    RecordHeaders none = new RecordHeaders();

    assertThatThrownBy(() -> read(topics.raw("sipout"), none, new byte[0]))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("ce_id");
  }

  @Example
  void whatIsNoJsonIsRefusedWithoutQuotingIt() {
    byte[] junk = "{\"call\":79004443322".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(topics.callEvents(), new RecordHeaders(), junk))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("not a CallEvent")
        .hasMessageNotContaining("79004443322");
  }

  @Example
  void anEventCarriesItsCloudEventAttributes() {
    RawWebhook webhook =
        RawWebhook.received("id-1", "sipuni", "p", "c", "GET", "event=1", "", AT, Payload.empty());
    RecordHeaders headers = new RecordHeaders();

    write(topics.raw("sipuni"), headers, webhook);

    HeaderReader text = new HeaderReader(headers);
    assertThat(text.required("ce_specversion")).isEqualTo("1.0");
    assertThat(text.required("ce_id")).isEqualTo("id-1");
    assertThat(text.required("ce_type")).isEqualTo("io.dozvon.raw-webhook.v1");
    assertThat(text.required("ce_source")).isEqualTo("/dozvon/ingest-service");
    assertThat(text.required("ce_time")).isEqualTo("2026-11-20T10:00:00.123Z");
  }

  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static <V> byte[] write(Topic<String, V> topic, RecordHeaders headers, V value) {
    return topic.valueSerde().serializer().serialize(topic.name(), headers, value);
  }

  private static <V> V read(Topic<String, V> topic, RecordHeaders headers, byte[] value) {
    return topic.valueSerde().deserializer().deserialize(topic.name(), headers, value);
  }
}
