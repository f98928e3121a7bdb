package io.dozvon.contracts.serde;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads header values as text, and names the one that is missing or wrong. */
record HeaderReader(Headers headers) {

  Optional<String> text(String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  String required(String name) {
    return text(name)
        .orElseThrow(() -> new SerializationException("the header '" + name + "' is missing"));
  }

  /** All headers whose names begin so, by the rest of their names. */
  Map<String, String> textsUnder(String prefix) {
    Map<String, String> texts = new HashMap<>();
    for (Header header : headers) {
      if (header.key().startsWith(prefix) && header.value() != null) {
        texts.put(
            header.key().substring(prefix.length()),
            new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  Instant time(String name) {
    try {
      return Instant.parse(required(name));
    } catch (DateTimeException notATime) {
      throw new SerializationException("the header '" + name + "' holds no ISO 8601 time");
    }
  }
}
