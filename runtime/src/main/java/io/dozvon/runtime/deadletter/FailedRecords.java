package io.dozvon.runtime.deadletter;

import io.dozvon.runtime.ShortCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Puts records that made a step throw among the dead letters. Created by Kafka Streams. */
public final class FailedRecords implements ProcessingExceptionHandler {

  static final String REASON = "failed";

  private LastNet net;

  /** For Kafka Streams. */
  public FailedRecords() {}

  @Override
  public void configure(Map<String, ?> settings) {
    net = LastNet.in(settings);
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    Optional<SourceRecord> source = SourceRecord.of(context);
    if (Passing.isIt(failure) || source.isEmpty()) {
      net.notCaught(
          "step '" + context.processorNodeId() + "' was disturbed",
          source.map(SourceRecord::origin).orElse(null),
          ShortCause.of(failure));
      return Response.fail();
    }
    String explanation =
        "step '%s' failed: %s".formatted(context.processorNodeId(), ShortCause.of(failure));
    return Response.resume(
        List.of(net.caught(Refusals.refuse(net.stage(), REASON, explanation, source.get()))));
  }
}
