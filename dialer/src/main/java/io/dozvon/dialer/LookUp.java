package io.dozvon.dialer;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Looks the client of a command up. Clients and questions are read by one task, which takes the
 * older record first and waits for what Kafka still holds of either: all clients that were written
 * before the question are known.
 */
final class LookUp implements Processor<String, Question, String, Question> {

  private ProcessorContext<String, Question> context;
  private KeyValueStore<String, ClientCard> cards;

  @Override
  public void init(ProcessorContext<String, Question> context) {
    this.context = context;
    cards = context.getStateStore(Names.CLIENT_CARDS);
  }

  @Override
  public void process(Record<String, Question> record) {
    Question question = record.value();
    context.forward(
        record
            .withKey(question.command().connection())
            .withValue(question.answered(Optional.ofNullable(cards.get(record.key())))));
  }
}
