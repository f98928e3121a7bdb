package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.testing.SettableClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The notifier without a broker, on a clock of its own that starts at noon. */
final class NotifierDriver implements AutoCloseable {

  private final Topics topics = new Topics("", 1);
  private final Providers providers;
  private final Registry registry;
  private final NotifierSettings settings;
  private final SettableClock clock;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, MatchedCall> matchedCalls;
  private final TestOutputTopic<String, Notification> notifications;
  private final TestOutputTopic<String, BotCallback> callbacks;
  private final TestOutputTopic<String, VariableUpdate> variables;
  private final TestOutputTopic<String, DeadLetter> deadLetters;

  private NotifierDriver(
      Providers providers, Registry registry, NotifierSettings settings, Instant start) {
    this.providers = providers;
    this.registry = registry;
    this.settings = settings;
    clock = new SettableClock(start);
    var topology = new NotifierTopology(topics, providers, registry, settings, clock, meters);
    driver = new TopologyTestDriver(topology.build(), properties(), clock.instant());
    Topic<String, MatchedCall> in = topics.matchedCalls();
    matchedCalls =
        driver.createInputTopic(
            in.name(), in.keySerde().serializer(), in.valueSerde().serializer());
    notifications = output(topics.notifications());
    callbacks = output(topics.botCallbacks());
    variables = output(topics.variables());
    deadLetters = output(topics.deadLetters());
  }

  static NotifierDriver start() {
    return with(NotifierSettings.defaults());
  }

  static NotifierDriver with(NotifierSettings settings) {
    return new NotifierDriver(
        TestProvider.all(), TestRegistry.speaking("ru"), settings, CallDraft.NOON);
  }

  static NotifierDriver knowing(Registry registry) {
    return new NotifierDriver(
        TestProvider.all(), registry, NotifierSettings.defaults(), CallDraft.NOON);
  }

  static NotifierDriver of(Providers providers) {
    return new NotifierDriver(
        providers, TestRegistry.speaking("ru"), NotifierSettings.defaults(), CallDraft.NOON);
  }

  static NotifierDriver of(Providers providers, Registry registry, Instant start) {
    return new NotifierDriver(providers, registry, NotifierSettings.defaults(), start);
  }

  /** Another instance that takes over what this one remembers, after a stop that long. */
  NotifierDriver restartedAfter(Duration stop) {
    NotifierDriver next = new NotifierDriver(providers, registry, settings, now().plus(stop));
    restore(next, NotifierNames.TOLD_CALLS);
    restore(next, NotifierNames.CLIENT_VARIABLES);
    restore(next, NotifierNames.REMINDERS);
    return next;
  }

  private void restore(NotifierDriver next, String store) {
    KeyValueStore<Object, Object> to = next.driver.getKeyValueStore(store);
    try (var rows = driver.getKeyValueStore(store).all()) {
      rows.forEachRemaining(row -> to.put(row.key, row.value));
    }
  }

  /** One event comes in, with a header that must not go out again. */
  void hear(MatchedCall matched) {
    String key = Keys.of(matched.event().call().project(), matched.match().client());
    matchedCalls.pipeInput(
        new TestRecord<>(
            key,
            matched,
            new RecordHeaders().add("of-the-input", new byte[] {1}),
            matched.event().receivedAt()));
  }

  void hearNothing() {
    matchedCalls.pipeInput("shop|client-1", null);
  }

  void advance(Duration time) {
    clock.advance(time);
    driver.advanceWallClockTime(time);
  }

  Instant now() {
    return clock.instant();
  }

  List<TestRecord<String, Notification>> notificationRecords() {
    return notifications.readRecordsToList();
  }

  List<Notification> notifications() {
    return notifications.readValuesToList();
  }

  List<BotCallback> callbacks() {
    return callbacks.readValuesToList();
  }

  List<String> callbackTexts() {
    return callbacks().stream().map(BotCallback::text).toList();
  }

  List<TestRecord<String, BotCallback>> callbackRecords() {
    return callbacks.readRecordsToList();
  }

  List<VariableUpdate> variables() {
    return variables.readValuesToList();
  }

  List<TestRecord<String, VariableUpdate>> variableRecords() {
    return variables.readRecordsToList();
  }

  List<TestRecord<String, DeadLetter>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** How often a meter with that name and that one tag value was counted. */
  double counted(String meter, String tag) {
    return meters.find(meter).counters().stream()
        .filter(counter -> counter.getId().getTags().get(0).getValue().equals(tag))
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** How long the deliveries of a provider's webhooks took together, and how many there were. */
  Timer delivered(String provider) {
    return meters
        .find("dozvon.delivery.seconds")
        .tags("stage", "notifier", "provider", provider)
        .timer();
  }

  /** How many rows a store has. */
  long remembered(String store) {
    try (var all = driver.getKeyValueStore(store).all()) {
      long rows = 0;
      while (all.hasNext()) {
        all.next();
        rows++;
      }
      return rows;
    }
  }

  @Override
  public void close() {
    driver.close();
  }

  private <V> TestOutputTopic<String, V> output(Topic<String, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  private static Properties properties() {
    try {
      Properties properties = new Properties();
      properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "notifier-test");
      properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
      properties.put(
          StreamsConfig.STATE_DIR_CONFIG,
          Files.createTempDirectory(Path.of("target"), "state-").toString());
      properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
