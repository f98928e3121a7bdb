package io.dozvon.matcher;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.runtime.deadletter.Refusals;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Turns each version of a client into what it changes in the index. */
final class ReadPhones implements Processor<String, Client, String, Output> {

  private final ClientPhones phones;
  private final DeadLetters deadLetters;
  private final MatcherMeters meters;
  private ProcessorContext<String, Output> context;
  private KeyValueStore<String, IndexedClient> indexed;

  ReadPhones(ClientPhones phones, DeadLetters deadLetters, MatcherMeters meters) {
    this.phones = phones;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Output> context) {
    this.context = context;
    this.indexed = context.getStateStore(Names.PHONES_OF_CLIENT);
  }

  @Override
  public void process(Record<String, Client> record) {
    if (record.key() == null && record.value() == null) {
      meters.dropped("empty");
      return;
    }
    Client client = record.value();
    Optional<String> objection =
        client == null ? Optional.empty() : ClientObjections.to(record.key(), client);
    objection.ifPresentOrElse(
        words -> refuse(record, words),
        () -> follow(record, client == null ? IndexedClient.NONE : phones.index(client)));
  }

  private void follow(Record<String, Client> record, IndexedClient now) {
    String key = record.key();
    IndexedClient former = Optional.ofNullable(indexed.get(key)).orElse(IndexedClient.NONE);
    String project = key.substring(0, Math.max(0, key.indexOf('|')));
    now.changesSince(former)
        .forEach(
            (phone, change) ->
                forward(record, Keys.of(project, phone), new Output.Indexed(change)));
    // Only once: should the phone be lost and call again, its new client must not be taken back.
    now.newlyReplacedSince(former)
        .forEach(
            ours -> forward(record, Keys.of(project, ours), new Output.Written(Optional.empty())));
    indexed.put(key, now.holdsNothing() ? null : now);
  }

  private void refuse(Record<String, Client> record, String objection) {
    Origin origin = Refusals.firstOrigin(context.recordMetadata().orElseThrow(), record.headers());
    DeadLetter letter = deadLetters.badClient(record, origin, objection);
    meters.refused(letter);
    forward(record, origin.toString(), new Output.Refused(Optional.of(letter)));
  }

  private void forward(Record<String, Client> cause, String key, Output output) {
    context.forward(new Record<>(key, output, cause.timestamp()));
  }
}
