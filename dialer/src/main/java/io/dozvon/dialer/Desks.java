package io.dozvon.dialer;

import java.time.Clock;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sets up the desk of a task, for each step that works at it. */
record Desks(
    Judge judge, Results results, DialerSettings settings, Clock clock, DialerMeters meters) {

  /** Its stores are those of the task; what goes out goes on from this step. */
  Desk in(ProcessorContext<String, Output> context) {
    return new Desk(
        judge,
        results,
        settings,
        clock,
        context.getStateStore(Names.KNOWN_COMMANDS),
        context.getStateStore(Names.DEADLINES),
        output -> send(context, output));
  }

  private void send(ProcessorContext<String, Output> context, Output output) {
    context.forward(new Record<>(key(output), output, clock.millis()));
    if (output instanceof Output.Told told) {
      meters.told(told.result());
    }
  }

  private static String key(Output output) {
    if (output instanceof Output.Asked asked) {
      return asked.question().key();
    }
    return output instanceof Output.Attempted attempted
        ? attempted.attempt().connection()
        : ((Output.Told) output).result().connection();
  }
}
