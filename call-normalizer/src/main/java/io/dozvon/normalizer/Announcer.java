package io.dozvon.normalizer;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Makes records of events, all of them or none. Each is written on trial: the sink comes after the
 * step that keeps what was told, and what fails there would be kept as told.
 */
record Announcer(Topic<String, CallEvent> callEvents) {

  /** Leaves room for key, headers and the batch around the record. */
  private static final int LARGEST_VALUE = Topic.LARGEST_RECORD_BYTES - 64 * 1024;

  List<Record<String, CallEvent>> announce(List<CallEvent> events, Instant at) {
    return events.stream().map(event -> record(event, at)).toList();
  }

  private Record<String, CallEvent> record(CallEvent event, Instant at) {
    byte[] bytes = callEvents.valueSerde().serializer().serialize(callEvents.name(), event);
    if (bytes.length > LARGEST_VALUE) {
      throw new IllegalStateException(
          "the event would have %d bytes, more than topics take".formatted(bytes.length));
    }
    return new Record<>(Keys.ofCall(event.call()), event, at.toEpochMilli());
  }
}
