package io.dozvon.dialer;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Decides about a command whose client was looked up. */
final class JudgeAnswers implements Processor<String, Question, String, Output> {

  private final Desks desks;
  private Desk desk;

  JudgeAnswers(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void init(ProcessorContext<String, Output> context) {
    desk = desks.in(context);
  }

  @Override
  public void process(Record<String, Question> record) {
    desk.answered(record.value());
  }
}
