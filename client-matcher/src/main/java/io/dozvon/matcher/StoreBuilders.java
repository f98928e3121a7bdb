package io.dozvon.matcher;

import io.dozvon.contracts.serde.JsonSerde;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the topology. */
final class StoreBuilders {

  private StoreBuilders() {}

  static List<StoreBuilder<?>> all() {
    Serde<String> text = Serdes.String();
    return List.of(
        store(Names.PHONES_OF_CLIENT, text, new JsonSerde<>(IndexedClient.class)),
        store(Names.CLIENT_BY_PHONE, text, new JsonSerde<>(IndexRow.class)),
        store(Names.CLIENTS_PER_PHONE, text, Serdes.Integer()),
        store(Names.SAVE_WEBHOOKS, text, text),
        store(Names.MATCHES, text, new JsonSerde<>(RememberedMatch.class)),
        store(Names.MATCHES_BY_HOUR, text, text),
        store(Names.HELD_CALLS, Serdes.Long(), new JsonSerde<>(HeldCall.class)),
        store(Names.HELD_KEYS, text, Serdes.Long()));
  }

  private static <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
  }
}
