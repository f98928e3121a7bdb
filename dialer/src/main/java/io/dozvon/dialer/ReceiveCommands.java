package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.runtime.deadletter.Refusals;
import io.dozvon.runtime.stage.TaskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes commands in, and gives up those of which nothing more is heard. */
final class ReceiveCommands implements Processor<String, CallCommand, String, Output> {

  static final Duration LOOK_AROUND_EVERY = Duration.ofMillis(200);

  private final Desks desks;
  private final DeadLetters deadLetters;
  private final DialerMeters meters;
  private final TaskClock time = new TaskClock(LOOK_AROUND_EVERY);
  private ProcessorContext<String, Output> context;
  private Desk desk;

  ReceiveCommands(Desks desks, DeadLetters deadLetters, DialerMeters meters) {
    this.desks = desks;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Output> context) {
    this.context = context;
    desk = desks.in(context);
    context.schedule(LOOK_AROUND_EVERY, PunctuationType.WALL_CLOCK_TIME, this::lookAround);
  }

  @Override
  public void process(Record<String, CallCommand> record) {
    time.heard();
    if (record.value() == null) {
      meters.dropped("empty");
      return;
    }
    Optional<String> objection = CommandObjections.to(record.key(), record.value());
    if (objection.isPresent()) {
      refuse(record, objection.get());
    } else {
      desk.receive(record.value(), Instant.ofEpochMilli(record.timestamp()));
    }
  }

  /** A result may lie unread: nothing is given up by a clock that runs ahead of what was read. */
  private void lookAround(long wallTime) {
    time.look(context.currentStreamTimeMs(), wallTime);
    desk.lookAround(time.surely());
  }

  private void refuse(Record<String, CallCommand> record, String objection) {
    Origin origin = Refusals.firstOrigin(context.recordMetadata().orElseThrow(), record.headers());
    DeadLetter letter = deadLetters.badCommand(record, origin, objection);
    meters.refused(letter);
    context.forward(
        new Record<>(origin.toString(), new Output.Refused(letter), record.timestamp()));
  }
}
