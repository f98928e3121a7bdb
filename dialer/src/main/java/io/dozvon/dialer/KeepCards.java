package io.dozvon.dialer;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.registry.ClientNumbers;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps of each client its name and phones. A record that is none is the matcher's to refuse. */
final class KeepCards implements Processor<String, Client, Void, Void> {

  private static final int LONGEST_NAME = 200;

  private final ClientNumbers numbers;
  private KeyValueStore<String, ClientCard> cards;

  KeepCards(ClientNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    cards = context.getStateStore(Names.CLIENT_CARDS);
  }

  @Override
  public void process(Record<String, Client> record) {
    Client client = record.value();
    if (record.key() == null) {
      return;
    }
    if (client == null) {
      cards.delete(record.key());
    } else if (Keys.of(client.project(), client.id()).equals(record.key())) {
      cards.put(record.key(), card(client));
    }
  }

  private ClientCard card(Client client) {
    List<Phone> phones = numbers.of(client).stream().map(ClientNumbers.Found::phone).toList();
    return new ClientCard(name(client), client.phone(), phones);
  }

  private static Optional<String> name(Client client) {
    return client
        .name()
        .map(name -> name.codePoints().limit(LONGEST_NAME))
        .map(
            letters ->
                letters
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }
}
