package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallResult;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Remembers what commands came to, so that one that comes again is answered as it was. */
final class RememberResults implements Processor<String, CallResult, String, Output> {

  private final Desks desks;
  private Desk desk;

  RememberResults(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void init(ProcessorContext<String, Output> context) {
    desk = desks.in(context);
  }

  @Override
  public void process(Record<String, CallResult> record) {
    CallResult result = record.value();
    if (result != null && result.connection() != null && result.command() != null) {
      desk.heard(result);
    }
  }
}
