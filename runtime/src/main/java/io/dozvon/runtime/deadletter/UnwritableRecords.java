package io.dozvon.runtime.deadletter;

import io.dozvon.runtime.ShortCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Puts records whose result no serde can write among the dead letters. What Kafka itself refuses to
 * take cannot be skipped: the transaction is lost with it. Created by Kafka Streams.
 */
public final class UnwritableRecords implements ProductionExceptionHandler {

  static final String REASON = Refusals.UNWRITABLE;

  private LastNet net;

  /** For Kafka Streams. */
  public UnwritableRecords() {}

  @Override
  public void configure(Map<String, ?> settings) {
    net = LastNet.in(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
    if (failure instanceof RetriableException) {
      return Response.retry();
    }
    net.notCaught(
        "Kafka did not take a record for " + record.topic() + "; a step must build smaller ones",
        SourceRecord.of(context).map(SourceRecord::origin).orElse(null),
        ShortCause.of(failure));
    return Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes") // Kafka declares it so.
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception failure,
      SerializationExceptionOrigin part) {
    Optional<SourceRecord> source = SourceRecord.of(context);
    if (Passing.isIt(failure) || source.isEmpty()) {
      net.notCaught(
          "writing was disturbed",
          source.map(SourceRecord::origin).orElse(null),
          ShortCause.of(failure));
      return Response.fail();
    }
    String explanation =
        "its result cannot be written to %s: %s".formatted(record.topic(), ShortCause.of(failure));
    return Response.resume(
        List.of(net.caught(Refusals.refuse(net.stage(), REASON, explanation, source.get()))));
  }
}
