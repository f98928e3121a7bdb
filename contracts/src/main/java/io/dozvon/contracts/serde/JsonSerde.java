package io.dozvon.contracts.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A record as JSON; null stays null. */
public final class JsonSerde<T> implements Serde<T> {

  private final Class<T> type;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  /** For values of this type. */
  public JsonSerde(Class<T> type) {
    this.type = type;
    this.writer = Json.mapper().writerFor(type);
    this.reader = Json.mapper().readerFor(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private byte[] write(T value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException(
          "a " + type.getSimpleName() + " cannot be written as JSON: " + e.getOriginalMessage());
    }
  }

  private T read(byte[] bytes) {
    try {
      return reader.readValue(bytes);
    } catch (JsonProcessingException e) {
      // Not the cause: its message quotes the source, which may hold a phone.
      throw new SerializationException("not a " + type.getSimpleName() + ": " + Complaint.of(e));
    } catch (IOException impossible) {
      throw new SerializationException("bytes in memory cannot fail to be read", impossible);
    }
  }
}
