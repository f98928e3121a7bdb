package io.dozvon.contracts.serde;

import io.dozvon.contracts.topic.Event;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 attributes as record headers. */
record CloudEventHeaders(String type, String source, String contentType) {

  void write(Headers headers, Event event) {
    set(headers, "ce_specversion", "1.0");
    set(headers, "ce_id", event.eventId());
    set(headers, "ce_source", source);
    set(headers, "ce_type", type);
    set(headers, "ce_time", event.occurredAt().toString());
    if (!contentType.isEmpty()) {
      set(headers, "content-type", contentType);
    }
  }

  static void set(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
