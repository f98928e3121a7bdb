package io.dozvon.notifier;

import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Matched calls become notifications that are shown, callbacks that a bot reacts to, and variables
 * of deals and clients.
 *
 * <pre>
 *                                      ┌──▶ notifications
 *                                      ├──▶ variables
 *  matched-calls ──▶ tell ─────────────┼──▶ bot-callbacks
 *                     │                └──▶ dead letters: what no topic would take
 *      told-calls, client-variables, reminders
 * </pre>
 *
 * <p>All events of one client come in one partition in their order, so nothing is ever re-keyed.
 */
public final class NotifierTopology {

  private final Topics topics;
  private final Telling telling;
  private final NotifierSettings settings;
  private final Clock clock;
  private final NotifierMeters meters;

  /**
   * Takes all that it needs from outside.
   *
   * @param clock decides what is live, what has waited long enough and what may be forgotten
   */
  public NotifierTopology(
      Topics topics,
      Providers providers,
      Registry registry,
      NotifierSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.topics = topics;
    this.telling = Telling.by(providers, registry, settings);
    this.settings = settings;
    this.clock = clock;
    this.meters = new NotifierMeters(meters);
  }

  /** What to run. */
  public Topology build() {
    Topology topology = new Topology();
    from(topology, NotifierNames.MATCHED_CALLS, topics.matchedCalls());
    topology.addProcessor(NotifierNames.TELL, this::tell, NotifierNames.MATCHED_CALLS);
    remembering(topology, NotifierNames.TOLD_CALLS, new JsonSerde<>(ToldCall.class));
    remembering(topology, NotifierNames.CLIENT_VARIABLES, new JsonSerde<>(WrittenCall.class));
    remembering(topology, NotifierNames.REMINDERS, Serdes.String());
    to(topology, NotifierNames.NOTIFICATIONS, topics.notifications());
    to(topology, NotifierNames.VARIABLES, topics.variables());
    to(topology, NotifierNames.BOT_CALLBACKS, topics.botCallbacks());
    to(topology, NotifierNames.DEAD_LETTERS, topics.deadLetters());
    return topology;
  }

  private TellProcessor tell() {
    return new TellProcessor(topics, telling, settings, clock, meters);
  }

  private static <V> void from(Topology topology, String node, Topic<String, V> topic) {
    topology.addSource(
        node, topic.keySerde().deserializer(), topic.valueSerde().deserializer(), topic.name());
  }

  private static <V> void to(Topology topology, String node, Topic<String, V> topic) {
    topology.addSink(
        node,
        topic.name(),
        topic.keySerde().serializer(),
        topic.valueSerde().serializer(),
        NotifierNames.TELL);
  }

  private static <V> void remembering(Topology topology, String name, Serde<V> values) {
    StoreBuilder<KeyValueStore<String, V>> store =
        Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    topology.addStateStore(store, NotifierNames.TELL);
  }
}
