package io.dozvon.normalizer;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The time of a record: our receipt, also of a webhook that was replayed; of an order when it was
 * tried or answered. Never a reason to fail, whatever somebody wrote.
 */
final class RecordTime {

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private RecordTime() {}

  static long of(ConsumerRecord<?, ?> record) {
    Instant said = said(record.value());
    return isSane(said) ? said.toEpochMilli() : Math.max(0, record.timestamp());
  }

  static boolean isSane(Instant time) {
    return time != null && !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST);
  }

  private static Instant said(Object value) {
    if (value instanceof RawWebhook webhook) {
      return webhook.receivedAt();
    }
    return value instanceof Event event ? event.occurredAt() : null;
  }
}
