package io.dozvon.normalizer;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.runtime.deadletter.LastNet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology under a test driver, with two providers and one connection to each. */
final class Normalizer implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  static final Party CLIENT = PhoneReader.forCountry("RU").read("79004443322");
  static final Topics TOPICS = new Topics("", 3);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final RegistryEntries registry =
      new RegistryEntries().put(connection("c1", "alpha")).put(connection("c2", "beta"));
  final TestOutputTopic<String, CallEvent> callEvents;
  final TestOutputTopic<String, DeadLetter> deadLetters;
  private final Providers providers;
  private final NormalizerSettings settings;
  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<String, RawWebhook>> raw = new HashMap<>();
  private final TestInputTopic<String, CallAttempt> attempts;
  private final TestInputTopic<String, CallResult> results;

  Normalizer() {
    this(START);
  }

  Normalizer(Instant wallClock) {
    this(wallClock, plainProviders(), NormalizerSettings.defaults());
  }

  /** Of which calls are closed after that time. */
  Normalizer(Instant wallClock, Duration closing) {
    this(
        wallClock,
        plainProviders(),
        new NormalizerSettings(NormalizerSettings.defaults().factRetention(), closing, Map.of()));
  }

  private Normalizer(Instant wallClock, Providers providers, NormalizerSettings settings) {
    this.providers = providers;
    this.settings = settings;
    driver = new TopologyTestDriver(topology(), properties(meters), wallClock);
    callEvents = output(TOPICS.callEvents());
    deadLetters = output(TOPICS.deadLetters());
    providers.ids().forEach(provider -> raw.put(provider, input(TOPICS.raw(provider))));
    attempts = input(TOPICS.callAttempts());
    results = input(TOPICS.callResults());
  }

  /** With these providers, and a connection to each of them such as {@code sipout1}. */
  static Normalizer with(Providers providers) {
    Normalizer normalizer = new Normalizer(START, providers, NormalizerSettings.defaults());
    providers.ids().forEach(id -> normalizer.registry.put(connection(id + "1", id)));
    return normalizer;
  }

  static Normalizer closingAfter(Duration closing) {
    return new Normalizer(START, closing);
  }

  private static Providers plainProviders() {
    return new Providers(List.of(new PlainProvider("beta"), new PlainProvider("alpha")));
  }

  Topology topology() {
    return new NormalizerTopology(TOPICS, providers, registry, settings, meters).build();
  }

  /** A webhook of connection c1, received that many seconds after the start. */
  Normalizer receive(int second, FactDraft... facts) {
    Fact[] built = List.of(facts).stream().map(FactDraft::build).toArray(Fact[]::new);
    return receive(webhook("c1", second, PlainProvider.body(built)));
  }

  Normalizer receive(RawWebhook webhook) {
    raw.get(webhook.provider()).pipeInput(webhook.connection(), webhook);
    return this;
  }

  Normalizer attempted(CallAttempt attempt) {
    attempts.pipeInput("c1", attempt);
    return this;
  }

  Normalizer answered(CallResult result) {
    results.pipeInput("c1", result);
    return this;
  }

  /** Something that somebody wrote to the attempts. */
  Normalizer attempted(String text) {
    driver
        .createInputTopic(
            TOPICS.callAttempts().name(), new StringSerializer(), new StringSerializer())
        .pipeInput("c1", text);
    return this;
  }

  Normalizer receiveNothing() {
    raw.get("alpha").pipeInput("c1", null);
    return this;
  }

  /** Time goes by, as a machine that is awake sees it. */
  Normalizer pass(Duration time) {
    Duration step = FoldCallsStep.LOOK_INTERVAL;
    for (long looks = time.dividedBy(step); looks > 0; looks--) {
      driver.advanceWallClockTime(step);
    }
    return this;
  }

  /** The machine sleeps, and looks once when it wakes. */
  Normalizer sleep(Duration time) {
    driver.advanceWallClockTime(time);
    return this;
  }

  List<Happening> happenings() {
    return callEvents.readValuesToList().stream().map(CallEvent::happening).toList();
  }

  TestRecord<String, CallEvent> lastEvent() {
    List<TestRecord<String, CallEvent>> all = callEvents.readRecordsToList();
    return all.get(all.size() - 1);
  }

  double count(String name) {
    return meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
  }

  KeyValueStore<String, FoldedCall> calls() {
    return driver.getKeyValueStore(Names.CALLS);
  }

  long entries(String store) {
    long entries = 0;
    try (var all = driver.getKeyValueStore(store).all()) {
      while (all.hasNext()) {
        all.next();
        entries++;
      }
    }
    return entries;
  }

  static FactDraft fact(String call, FactKind kind, int second) {
    return Fact.about(call, kind, call + kind + second)
        .at(Optional.of(START.plusSeconds(second)))
        .client(Optional.of(CLIENT));
  }

  static RawWebhook webhook(String connection, int second, Payload body) {
    String provider = connection.equals("c2") ? "beta" : "alpha";
    Instant receivedAt = START.plusSeconds(second);
    return RawWebhook.received(
        "w" + second, provider, "p1", connection, "POST", "", "application/json", receivedAt, body);
  }

  static RawWebhook replayed(RawWebhook webhook, String origin) {
    return replayed(webhook, new Replay(origin));
  }

  static RawWebhook replayed(RawWebhook webhook, Replay replay) {
    return new RawWebhook(
        webhook.eventId(),
        webhook.provider(),
        webhook.project(),
        webhook.connection(),
        webhook.method(),
        webhook.query(),
        webhook.contentType(),
        webhook.receivedAt(),
        webhook.body(),
        Optional.of(replay));
  }

  static Connection connection(String id, String provider) {
    return new Connection(
        id, "p1", provider, List.of(), ZoneId.of("Europe/Moscow"), "RU", List.of(), "test");
  }

  @Override
  public void close() {
    driver.close();
  }

  private <V> TestOutputTopic<String, V> output(Topic<String, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  private <V> TestInputTopic<String, V> input(Topic<String, V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
  }

  private static Properties properties(SimpleMeterRegistry meters) {
    Properties properties = new Properties();
    properties.putAll(LastNet.settings(NormalizerTopology.NAME, TOPICS.deadLetters(), meters));
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return properties;
  }
}
