package io.dozvon.matcher;

import static io.dozvon.runtime.stage.TopicStreams.only;
import static io.dozvon.runtime.stage.TopicStreams.read;
import static io.dozvon.runtime.stage.TopicStreams.write;

import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Call events in, calls with their client out.
 *
 * <pre>
 * clients ──▶ read phones ──▶ index changes, by phone ──▶ update index
 *    ▲             │                                        │ client by phone
 *    └─────────────┴── created, replaced ◀── match ◀────────┘
 *                                              ▲ │
 *                             call events ─────┘ └──▶ matched calls, unmatched calls
 * </pre>
 */
public final class MatcherTopology {

  private final Topics topics;
  private final DeadLetters deadLetters;
  private final ClientPhones phones;
  private final Rules rules;
  private final MatcherSettings settings;
  private final BooleanSupplier indexComplete;
  private final MatcherMeters meters;

  /**
   * @param indexComplete whether the index has read all the clients there are; until then calls
   *     that nobody is found for wait
   */
  public MatcherTopology(
      Topics topics,
      Providers providers,
      Registry registry,
      MatcherSettings settings,
      BooleanSupplier indexComplete,
      MeterRegistry meters) {
    PhoneReaders readers = new PhoneReaders();
    this.topics = topics;
    this.deadLetters = new DeadLetters(topics);
    this.rules = new Rules(registry, new CallObjections(providers, registry, readers));
    this.settings = settings;
    this.indexComplete = indexComplete;
    this.meters = new MatcherMeters(meters);
    this.phones = new ClientPhones(registry, providers.hubVariables(), readers, this.meters);
  }

  /** Builds it. */
  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();
    StoreBuilders.all().forEach(builder::addStateStore);
    indexClients(builder);
    matchCalls(builder);
    return builder.build();
  }

  private void indexClients(StreamsBuilder builder) {
    KStream<String, Output> outputs =
        read(builder, topics.clients(), Names.CLIENTS)
            .process(this::reading, Named.as(Names.READ_PHONES), Names.PHONES_OF_CLIENT);

    only(outputs, Output.Indexed.class, Output.Indexed::change, Names.CHANGES)
        .repartition(
            Repartitioned.with(Serdes.String(), new JsonSerde<>(IndexChange.class))
                .withName(Names.INDEX_CHANGES)
                .withNumberOfPartitions(topics.clients().partitions()))
        .process(
            UpdateIndex::new,
            Named.as(Names.UPDATE_INDEX),
            Names.CLIENT_BY_PHONE,
            Names.CLIENTS_PER_PHONE,
            Names.SAVE_WEBHOOKS);

    write(
        only(outputs, Output.Written.class, Output.Written::record, Names.REPLACED_CLIENTS),
        topics.clients(),
        Names.REPLACED_CLIENTS);
    write(
        only(outputs, Output.Refused.class, Output.Refused::record, Names.REFUSED_CLIENTS),
        topics.deadLetters(),
        Names.REFUSED_CLIENTS);
  }

  private void matchCalls(StreamsBuilder builder) {
    KStream<String, Output> outputs =
        read(builder, topics.callEvents(), Names.CALL_EVENTS)
            .process(
                this::matching,
                Named.as(Names.MATCH),
                Names.CLIENT_BY_PHONE,
                Names.CLIENTS_PER_PHONE,
                Names.SAVE_WEBHOOKS,
                Names.MATCHES,
                Names.MATCHES_BY_HOUR,
                Names.HELD_CALLS,
                Names.HELD_KEYS);

    write(
        only(outputs, Output.Matched.class, Output.Matched::call, Names.MATCHED_CALLS),
        topics.matchedCalls(),
        Names.MATCHED_CALLS);
    write(
        only(outputs, Output.Unmatched.class, Output.Unmatched::call, Names.UNMATCHED_CALLS),
        topics.unmatchedCalls(),
        Names.UNMATCHED_CALLS);
    write(
        only(outputs, Output.Written.class, Output.Written::record, Names.CREATED_CLIENTS),
        topics.clients(),
        Names.CREATED_CLIENTS);
    write(
        only(outputs, Output.Refused.class, Output.Refused::record, Names.REFUSED_CALLS),
        topics.deadLetters(),
        Names.REFUSED_CALLS);
  }

  private ReadPhones reading() {
    return new ReadPhones(phones, deadLetters, meters);
  }

  private MatchCalls matching() {
    return new MatchCalls(rules, new Answers(deadLetters), settings, indexComplete, meters);
  }
}
