package io.dozvon.contracts.serde;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A dead letter: the value is the bytes refused, all else is in headers. */
public final class DeadLetterSerde implements Serde<DeadLetter> {

  private static final String ORIGIN = "dead-letter-origin";
  private static final String STAGE = "dead-letter-stage";
  private static final String REASON = "dead-letter-reason";
  private static final String EXPLANATION = "dead-letter-explanation";
  private static final String OCCURRED_AT = "dead-letter-time";
  private static final String ORIGINAL_KEY = "dead-letter-key";
  private static final String ORIGINAL = "original-";

  private final CloudEventHeaders cloudEvent;

  /** Written by this source. */
  public DeadLetterSerde(String eventType, String source) {
    this.cloudEvent = new CloudEventHeaders(eventType, source, "");
  }

  @Override
  public Serializer<DeadLetter> serializer() {
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, DeadLetter letter) {
        throw new SerializationException("a dead letter cannot be written without headers");
      }

      @Override
      public byte[] serialize(String topic, Headers headers, DeadLetter letter) {
        if (letter == null) {
          return null;
        }
        writeHeaders(headers, letter);
        return letter.body().map(Payload::bytes).orElse(null);
      }
    };
  }

  @Override
  public Deserializer<DeadLetter> deserializer() {
    return new Deserializer<>() {
      @Override
      public DeadLetter deserialize(String topic, byte[] body) {
        throw new SerializationException("a dead letter cannot be read without headers");
      }

      @Override
      public DeadLetter deserialize(String topic, Headers headers, byte[] body) {
        // What is settled has no value and no header: there is nothing left to say.
        return body == null && headers.lastHeader(ORIGIN) == null ? null : read(headers, body);
      }
    };
  }

  private void writeHeaders(Headers headers, DeadLetter letter) {
    cloudEvent.write(headers, letter);
    CloudEventHeaders.set(headers, ORIGIN, letter.origin().toString());
    CloudEventHeaders.set(headers, STAGE, letter.stage());
    CloudEventHeaders.set(headers, REASON, letter.reason());
    CloudEventHeaders.set(headers, EXPLANATION, letter.explanation());
    CloudEventHeaders.set(headers, OCCURRED_AT, letter.occurredAt().toString());
    letter.key().ifPresent(key -> headers.remove(ORIGINAL_KEY).add(ORIGINAL_KEY, key.bytes()));
    letter
        .originalHeaders()
        .forEach(
            (name, value) -> headers.remove(ORIGINAL + name).add(ORIGINAL + name, value.bytes()));
  }

  private static DeadLetter read(Headers headers, byte[] body) {
    HeaderReader text = new HeaderReader(headers);
    Header key = headers.lastHeader(ORIGINAL_KEY);
    return new DeadLetter(
        Origin.parse(text.required(ORIGIN)),
        text.required(STAGE),
        text.required(REASON),
        text.required(EXPLANATION),
        text.time(OCCURRED_AT),
        Optional.ofNullable(key).map(Header::value).map(Payload::of),
        Optional.ofNullable(body).map(Payload::of),
        originalHeaders(headers));
  }

  private static Map<String, Payload> originalHeaders(Headers headers) {
    Map<String, Payload> original = new LinkedHashMap<>();
    for (Header header : headers) {
      if (header.key().startsWith(ORIGINAL) && header.value() != null) {
        original.put(header.key().substring(ORIGINAL.length()), Payload.of(header.value()));
      }
    }
    return original;
  }
}
