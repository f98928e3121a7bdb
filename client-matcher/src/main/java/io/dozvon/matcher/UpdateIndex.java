package io.dozvon.matcher;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Brings the index up to date, where the calls of the same phone can see it. */
final class UpdateIndex implements Processor<String, IndexChange, Void, Void> {

  private PhoneIndex index;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    index =
        new PhoneIndex(
            context.getStateStore(Names.CLIENT_BY_PHONE),
            context.getStateStore(Names.CLIENTS_PER_PHONE),
            context.getStateStore(Names.SAVE_WEBHOOKS));
  }

  @Override
  public void process(Record<String, IndexChange> record) {
    index.apply(record.key(), record.value());
  }
}
