package io.dozvon.normalizer;

import static io.dozvon.runtime.stage.TopicStreams.only;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.ReadRecord.Refused;
import io.dozvon.normalizer.ReadRecord.Settled;
import io.dozvon.normalizer.ReadRecord.Understood;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Raw webhooks are read, refused or set aside; what they say is folded into calls, and with it what
 * was said of commands to call.
 */
public final class NormalizerTopology {

  /** Names the stage in application ids, logs, health and refusals. */
  public static final String NAME = "call-normalizer";

  private final Topics topics;
  private final SortedMap<String, Provider> providerOfTopic = new TreeMap<>();
  private final WebhookReader reader;
  private final OrderReader orderReader;
  private final Deadlines deadlines;
  private final NormalizerMeters meters;

  /** For these providers; connections are looked up as the registry knows them at that moment. */
  public NormalizerTopology(
      Topics topics,
      Providers providers,
      Registry registry,
      NormalizerSettings settings,
      MeterRegistry meters) {
    this.topics = topics;
    providers
        .all()
        .forEach(provider -> providerOfTopic.put(topics.raw(provider.id()).name(), provider));
    this.reader = new WebhookReader(registry);
    this.orderReader = new OrderReader(registry, providers);
    this.deadlines = settings.deadlines(providers);
    this.meters = new NormalizerMeters(meters);
  }

  /** The whole way: webhooks, attempts and results in; call events and dead letters out. */
  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();
    stores().forEach(builder::addStateStore);
    webhooks(builder)
        .split(Named.as(Names.TELL_APART))
        .branch(
            (connection, webhook) -> webhook != null && webhook.restates().isPresent(),
            Branched.withConsumer(this::restate, Names.WISHES))
        .defaultBranch(Branched.withConsumer(raw -> sortOut(builder, raw), Names.WEBHOOKS));
    return builder.build();
  }

  private void sortOut(StreamsBuilder builder, KStream<String, RawWebhook> webhooks) {
    read(webhooks)
        .merge(attempts(builder), Named.as(Names.WITH_ATTEMPTS))
        .merge(results(builder), Named.as(Names.WITH_RESULTS))
        .split(Named.as(Names.SORT_OUT))
        .branch(
            (connection, read) -> !(read instanceof Understood),
            Branched.withConsumer(this::bury, Names.REFUSED))
        .defaultBranch(Branched.withConsumer(this::foldCalls, Names.UNDERSTOOD));
  }

  private KStream<String, ReadRecord> read(KStream<String, RawWebhook> webhooks) {
    return webhooks.processValues(
        () -> new ReadWebhookStep(providerOfTopic, reader, meters), Named.as(Names.READ_WEBHOOK));
  }

  private KStream<String, ReadRecord> attempts(StreamsBuilder builder) {
    Topic<String, CallAttempt> topic = topics.callAttempts();
    return builder.stream(topic.name(), consumed(topic, Names.CALL_ATTEMPTS))
        .processValues(
            () -> new ReadOrderStep<>(topic, Order::of, orderReader, meters),
            Named.as(Names.READ_ATTEMPT));
  }

  private KStream<String, ReadRecord> results(StreamsBuilder builder) {
    Topic<String, CallResult> topic = topics.callResults();
    return builder.stream(topic.name(), consumed(topic, Names.CALL_RESULTS))
        .processValues(
            () -> new ReadOrderStep<>(topic, Order::of, orderReader, meters),
            Named.as(Names.READ_RESULT));
  }

  /** From all providers in the order of their ids, so that every instance builds the same. */
  private KStream<String, RawWebhook> webhooks(StreamsBuilder builder) {
    List<String> names = providerOfTopic.keySet().stream().toList();
    Topic<String, RawWebhook> any =
        topics.raw(providerOfTopic.get(providerOfTopic.firstKey()).id());
    return builder.stream(names, consumed(any, Names.RAW_WEBHOOKS));
  }

  private void bury(KStream<String, ReadRecord> refused) {
    Topic<String, DeadLetter> deadLetters = topics.deadLetters();
    refused
        .map((connection, read) -> byOrigin(read), Named.as(Names.BURY))
        .to(deadLetters.name(), produced(deadLetters, Names.DEAD_LETTERS));
  }

  private void restate(KStream<String, RawWebhook> wishes) {
    Topic<String, CallEvent> callEvents = topics.callEvents();
    Topic<String, DeadLetter> deadLetters = topics.deadLetters();
    KStream<String, Restated> restated =
        wishes.process(
            () -> new RestateCallStep(deadlines, meters),
            Named.as(Names.RESTATE_CALL),
            Names.CALLS,
            Names.CALL_IDS,
            Names.CALLS_BY_AGE);
    only(restated, Restated.Told.class, Restated.Told::event, Names.RESTATED)
        .to(callEvents.name(), produced(callEvents, Names.RESTATED_CALLS));
    only(restated, Restated.Letter.class, it -> it.letter().orElse(null), Names.LETTERS)
        .to(deadLetters.name(), produced(deadLetters, Names.LETTERS_OF_WISHES));
  }

  private void foldCalls(KStream<String, ReadRecord> understood) {
    Topic<String, CallEvent> callEvents = topics.callEvents();
    understood
        .mapValues(Understood.class::cast, Named.as(Names.UNWRAP))
        .process(
            () -> new FoldCallsStep(deadlines, new Announcer(callEvents), meters),
            Named.as(Names.FOLD_CALLS),
            Names.CALLS,
            Names.CALL_IDS,
            Names.CALLS_BY_AGE)
        .to(callEvents.name(), produced(callEvents, Names.CALL_EVENTS));
  }

  /** No value where it was refused before and is understood now. */
  private static KeyValue<String, DeadLetter> byOrigin(ReadRecord read) {
    return read instanceof Refused refused
        ? KeyValue.pair(refused.letter().origin().toString(), refused.letter())
        : KeyValue.pair(((Settled) read).origin().toString(), null);
  }

  private static <V> Consumed<String, V> consumed(Topic<String, V> topic, String name) {
    return Consumed.with(topic.keySerde(), topic.valueSerde())
        .withTimestampExtractor((record, partitionTime) -> RecordTime.of(record))
        .withName(name);
  }

  private static <V> Produced<String, V> produced(Topic<String, V> topic, String name) {
    return Produced.with(topic.keySerde(), topic.valueSerde()).withName(name);
  }

  private static List<StoreBuilder<?>> stores() {
    return List.of(
        store(Names.CALLS, Serdes.String(), new JsonSerde<>(FoldedCall.class)),
        store(Names.CALL_IDS, Serdes.String(), Serdes.String()),
        store(Names.CALLS_BY_AGE, Serdes.Bytes(), Serdes.ByteArray()));
  }

  private static <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
  }
}
