package io.dozvon.runtime.deadletter;

import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * The record that a stage was at work on, as it was read.
 *
 * @param origin the first one, where it was refused before
 */
record SourceRecord(
    Origin origin, Instant at, Optional<Payload> key, Optional<Payload> value, Headers headers) {

  static SourceRecord of(ConsumerRecord<byte[], byte[]> record) {
    return new SourceRecord(
        Refusals.firstOrigin(
            new Origin(record.topic(), record.partition(), record.offset()), record.headers()),
        at(record.timestamp()),
        Refusals.payload(record.key()),
        Refusals.payload(record.value()),
        record.headers());
  }

  /** None where a stage was not at work on a record, but did something of its own accord. */
  static Optional<SourceRecord> of(ErrorHandlerContext context) {
    return context.topic() == null || context.offset() < 0
        ? Optional.empty()
        : Optional.of(
            new SourceRecord(
                Refusals.firstOrigin(
                    new Origin(context.topic(), context.partition(), context.offset()),
                    context.headers()),
                at(context.timestamp()),
                Refusals.payload(context.sourceRawKey()),
                Refusals.payload(context.sourceRawValue()),
                context.headers()));
  }

  private static Instant at(long timestamp) {
    return Instant.ofEpochMilli(Math.max(timestamp, 0));
  }
}
