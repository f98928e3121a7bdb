package io.dozvon.dialer;

import static io.dozvon.runtime.stage.TopicStreams.only;
import static io.dozvon.runtime.stage.TopicStreams.read;
import static io.dozvon.runtime.stage.TopicStreams.write;

import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.ClientNumbers;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Orders to call in; attempts, which the caller carries out, and refusals out.
 *
 * <pre>
 * commands ──▶ receive ──┬─────────────────────────────────────▶ attempts, results, dead letters
 *                 ▲      └─▶ by client ─▶ look up ─▶ by connection ─▶ judge ──▶ the same
 *                 │                         ▲
 *   results ──▶ remember     clients ──▶ keep cards
 * </pre>
 */
public final class DialerTopology {

  private final Topics topics;
  private final Desks desks;
  private final DeadLetters deadLetters;
  private final ClientNumbers numbers;
  private final DialerMeters meters;

  /**
   * Takes all that it needs from outside.
   *
   * @param clock decides what has expired, what is given up and what may be forgotten
   */
  public DialerTopology(
      Topics topics,
      Providers providers,
      Registry registry,
      DialerSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.topics = topics;
    this.meters = new DialerMeters(meters);
    this.deadLetters = new DeadLetters(topics.callCommands());
    this.numbers =
        new ClientNumbers(registry, providers.hubVariables(), new PhoneReaders(), () -> {});
    this.desks =
        new Desks(
            new Judge(providers, registry), new Results(registry), settings, clock, this.meters);
  }

  /** Builds it. */
  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();
    stores().forEach(builder::addStateStore);
    read(builder, topics.clients(), Names.CLIENTS)
        .process(() -> new KeepCards(numbers), Named.as(Names.KEEP_CARDS), Names.CLIENT_CARDS);
    read(builder, topics.callResults(), Names.RESULTS)
        .process(
            () -> new RememberResults(desks),
            Named.as(Names.REMEMBER),
            Names.KNOWN_COMMANDS,
            Names.DEADLINES);
    KStream<String, Output> received =
        read(builder, topics.callCommands(), Names.COMMANDS)
            .process(
                () -> new ReceiveCommands(desks, deadLetters, meters),
                Named.as(Names.RECEIVE),
                Names.KNOWN_COMMANDS,
                Names.DEADLINES);
    KStream<String, Output> outputs = received.merge(lookedUp(received), Named.as(Names.BOTH));
    write(
        only(outputs, Output.Attempted.class, Output.Attempted::attempt, Names.ATTEMPTED),
        topics.callAttempts(),
        Names.ATTEMPTED);
    write(
        only(outputs, Output.Told.class, Output.Told::result, Names.TOLD),
        topics.callResults(),
        Names.TOLD);
    write(
        only(outputs, Output.Refused.class, Output.Refused::letter, Names.REFUSED),
        topics.deadLetters(),
        Names.REFUSED);
    return builder.build();
  }

  /** To where the client is known, and back to where the command is. */
  private KStream<String, Output> lookedUp(KStream<String, Output> received) {
    return only(received, Output.Asked.class, Output.Asked::question, Names.ASKED)
        .repartition(by(Names.BY_CLIENT))
        .process(LookUp::new, Named.as(Names.LOOK_UP), Names.CLIENT_CARDS)
        .repartition(by(Names.BY_CONNECTION))
        .process(
            () -> new JudgeAnswers(desks),
            Named.as(Names.JUDGE),
            Names.KNOWN_COMMANDS,
            Names.DEADLINES);
  }

  private Repartitioned<String, Question> by(String name) {
    return Repartitioned.with(Serdes.String(), new JsonSerde<>(Question.class))
        .withName(name)
        .withNumberOfPartitions(topics.clients().partitions());
  }

  private static List<StoreBuilder<?>> stores() {
    return List.of(
        store(Names.CLIENT_CARDS, new JsonSerde<>(ClientCard.class)),
        store(Names.KNOWN_COMMANDS, new JsonSerde<>(Known.class)),
        store(Names.DEADLINES, Serdes.String()));
  }

  private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
