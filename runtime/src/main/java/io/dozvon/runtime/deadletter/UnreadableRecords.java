package io.dozvon.runtime.deadletter;

import io.dozvon.runtime.ShortCause;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Puts records that no serde can read among the dead letters. Created by Kafka Streams. */
public final class UnreadableRecords implements DeserializationExceptionHandler {

  static final String REASON = "unreadable";

  private LastNet net;

  /** For Kafka Streams. */
  public UnreadableRecords() {}

  @Override
  public void configure(Map<String, ?> settings) {
    net = LastNet.in(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    SourceRecord source = SourceRecord.of(record);
    if (Passing.isIt(failure)) {
      net.notCaught("reading was disturbed", source.origin(), ShortCause.of(failure));
      return Response.fail();
    }
    String explanation = "the record cannot be read: " + ShortCause.of(failure);
    return Response.resume(
        List.of(net.caught(Refusals.refuse(net.stage(), REASON, explanation, source))));
  }
}
