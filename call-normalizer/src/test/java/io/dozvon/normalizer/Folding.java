package io.dozvon.normalizer;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.ReadRecord.Understood;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Fact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** The fold as a step with stores in memory: whole but for Kafka, and quick. */
final class Folding {

  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  static final Duration SETTLING = Duration.ofSeconds(10);
  static final Topic<String, CallEvent> CALL_EVENTS = new Topics("", 1).callEvents();
  static final Serde<FoldedCall> CALLS = new JsonSerde<>(FoldedCall.class);

  final List<CallEvent> events = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MockProcessorContext<String, CallEvent> context;
  private final KeyValueStore<String, FoldedCall> calls;
  private final FoldCallsStep step;
  private int webhooks;

  Folding() {
    this(CALL_EVENTS, event -> {}, CALLS);
  }

  /** With a topic, with what comes after the step and with a store that may each fail. */
  Folding(Topic<String, CallEvent> callEvents, Consumer<CallEvent> later, Serde<FoldedCall> kept) {
    context =
        new MockProcessorContext<>() {
          @Override
          public <K extends String, V extends CallEvent> void forward(Record<K, V> record) {
            later.accept(record.value());
            events.add(record.value());
          }
        };
    context.setCurrentSystemTimeMs(START.plus(Duration.ofDays(3650)).toEpochMilli());
    context.setCurrentStreamTimeMs(0);
    calls = store(Names.CALLS, Serdes.String(), kept);
    store(Names.CALL_IDS, Serdes.String(), Serdes.String());
    store(Names.CALLS_BY_AGE, Serdes.Bytes(), Serdes.ByteArray());
    Deadlines.Patience patience = new Deadlines.Patience(SETTLING, Duration.ofHours(4));
    step =
        new FoldCallsStep(
            new Deadlines(Duration.ofDays(7), patience, Map.of()),
            new Announcer(callEvents),
            new NormalizerMeters(meters));
    step.init(context);
  }

  /** What one webhook says, received that many seconds after the start. */
  Folding hear(long second, Fact... facts) {
    Instant receivedAt = START.plusSeconds(second);
    String origin = "raw/0/" + webhooks++;
    return take(
        Stream.of(facts).map(fact -> new KeptFact(fact, receivedAt, origin, false)).toList());
  }

  Folding take(List<KeptFact> facts) {
    long receivedAt = facts.get(0).receivedAt().toEpochMilli();
    context.setCurrentStreamTimeMs(Math.max(context.currentStreamTimeMs(), receivedAt));
    step.process(
        new Record<>("c1", new Understood("p1", "c1", "test", facts, List.of()), receivedAt));
    return this;
  }

  /** Time goes by, and nothing is heard. */
  Folding pass(Duration time) {
    context.setCurrentStreamTimeMs(context.currentStreamTimeMs() + time.toMillis());
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(context.currentStreamTimeMs());
    return this;
  }

  /** The calls that are kept. */
  List<FoldedCall> calls() {
    List<FoldedCall> all = new ArrayList<>();
    try (var kept = calls.all()) {
      kept.forEachRemaining(call -> all.add(call.value));
    }
    return all;
  }

  Stream<CallEvent> eventsOf(String call) {
    return events.stream().filter(event -> event.call().id().equals(call));
  }

  double count(String name) {
    return Optional.ofNullable(meters.find(name).counter()).map(Counter::count).orElse(0.0);
  }

  private <K, V> KeyValueStore<K, V> store(String name, Serde<K> keys, Serde<V> values) {
    KeyValueStore<K, V> store =
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    return store;
  }
}
