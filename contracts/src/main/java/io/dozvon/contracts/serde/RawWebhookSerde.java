package io.dozvon.contracts.serde;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A raw webhook: the value is the body as received, all else is in headers. */
public final class RawWebhookSerde implements Serde<RawWebhook> {

  private static final String PROVIDER = "provider";
  private static final String PROJECT = "project";
  private static final String CONNECTION = "connection";
  private static final String METHOD = "http-method";
  private static final String QUERY = "http-query";
  private static final String CONTENT_TYPE = "http-content-type";
  private static final String RECEIVED_AT = "received-at";
  private static final String REPLAY = "replay";
  private static final String RESTATE = "restate";
  private static final String WISHES = "replay-wishes";
  private static final String REQUEST_HEADER = "http-header-";

  private final CloudEventHeaders cloudEvent;

  /** Written by this source; the body's own content type stays in a header of its own. */
  public RawWebhookSerde(String eventType, String source) {
    this.cloudEvent = new CloudEventHeaders(eventType, source, "");
  }

  @Override
  public Serializer<RawWebhook> serializer() {
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, RawWebhook webhook) {
        throw new SerializationException("a raw webhook cannot be written without headers");
      }

      @Override
      public byte[] serialize(String topic, Headers headers, RawWebhook webhook) {
        if (webhook == null) {
          return null;
        }
        writeHeaders(headers, webhook);
        return webhook.body().bytes();
      }
    };
  }

  @Override
  public Deserializer<RawWebhook> deserializer() {
    return new Deserializer<>() {
      @Override
      public RawWebhook deserialize(String topic, byte[] body) {
        throw new SerializationException("a raw webhook cannot be read without headers");
      }

      @Override
      public RawWebhook deserialize(String topic, Headers headers, byte[] body) {
        return body == null ? null : read(new HeaderReader(headers), body);
      }
    };
  }

  /** Marks a record as sent through again, be it one that nobody can read; otherwise as it was. */
  public static void mark(Headers headers, Replay replay) {
    CloudEventHeaders.set(headers, REPLAY, replay.origin());
    headers.remove(RESTATE);
    replay.call().ifPresent(call -> CloudEventHeaders.set(headers, RESTATE, call));
    headers.remove(WISHES);
    if (!replay.wishes().isEmpty()) {
      String words = replay.wishes().stream().map(Wish::word).collect(Collectors.joining(","));
      CloudEventHeaders.set(headers, WISHES, words);
    }
  }

  /** The mark that a record carries, if it was sent through again. */
  public static Optional<Replay> markOf(Headers headers) {
    HeaderReader text = new HeaderReader(headers);
    return text.text(REPLAY).map(origin -> replay(origin, text));
  }

  private void writeHeaders(Headers headers, RawWebhook webhook) {
    cloudEvent.write(headers, webhook);
    CloudEventHeaders.set(headers, PROVIDER, webhook.provider());
    CloudEventHeaders.set(headers, PROJECT, webhook.project());
    CloudEventHeaders.set(headers, CONNECTION, webhook.connection());
    CloudEventHeaders.set(headers, METHOD, webhook.method());
    CloudEventHeaders.set(headers, QUERY, webhook.query());
    CloudEventHeaders.set(headers, CONTENT_TYPE, webhook.contentType());
    CloudEventHeaders.set(headers, RECEIVED_AT, webhook.receivedAt().toString());
    webhook.replayed().ifPresent(replay -> mark(headers, replay));
    webhook
        .requestHeaders()
        .forEach((name, value) -> CloudEventHeaders.set(headers, REQUEST_HEADER + name, value));
  }

  private static RawWebhook read(HeaderReader headers, byte[] body) {
    return new RawWebhook(
        headers.required("ce_id"),
        headers.required(PROVIDER),
        headers.required(PROJECT),
        headers.required(CONNECTION),
        headers.required(METHOD),
        headers.text(QUERY).orElse(""),
        headers.text(CONTENT_TYPE).orElse(""),
        headers.time(RECEIVED_AT),
        Payload.of(body),
        markOf(headers.headers()),
        headers.textsUnder(REQUEST_HEADER));
  }

  private static Replay replay(String origin, HeaderReader headers) {
    List<Wish> wishes =
        headers.text(WISHES).stream()
            .flatMap(words -> Stream.of(words.split(",")))
            .map(Wish::of)
            .toList();
    return new Replay(origin, headers.text(RESTATE), wishes);
  }
}
