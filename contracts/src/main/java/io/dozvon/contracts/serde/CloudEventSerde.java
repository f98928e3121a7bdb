package io.dozvon.contracts.serde;

import io.dozvon.contracts.topic.Event;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** An event as JSON with CloudEvents headers in binary mode. */
public final class CloudEventSerde<T extends Event> implements Serde<T> {

  private final JsonSerde<T> json;
  private final CloudEventHeaders cloudEvent;

  /** For events of this type, written by this source. */
  public CloudEventSerde(Class<T> type, String eventType, String source) {
    this.json = new JsonSerde<>(type);
    this.cloudEvent = new CloudEventHeaders(eventType, source, "application/json");
  }

  @Override
  public Serializer<T> serializer() {
    Serializer<T> plain = json.serializer();
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, T value) {
        return plain.serialize(topic, value);
      }

      @Override
      public byte[] serialize(String topic, Headers headers, T value) {
        if (value != null) {
          cloudEvent.write(headers, value);
        }
        return plain.serialize(topic, value);
      }
    };
  }

  @Override
  public Deserializer<T> deserializer() {
    return json.deserializer();
  }
}
