package io.dozvon.standalone;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.matcher.MatcherSettings;
import io.dozvon.matcher.MatcherTopology;
import io.dozvon.normalizer.NormalizerSettings;
import io.dozvon.normalizer.NormalizerTopology;
import io.dozvon.notifier.NotifierSettings;
import io.dozvon.notifier.NotifierTopology;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.Configuration;
import io.dozvon.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The three stages as they are, on one thread, without a broker. */
final class Stages implements AutoCloseable {

  static final Topics TOPICS = new Topics("", 1);
  static final Topic<String, CallEvent> EVENTS = TOPICS.callEvents();
  static final Topic<String, UnmatchedCall> UNMATCHED = TOPICS.unmatchedCalls();
  static final Topic<String, Notification> NOTIFICATIONS = TOPICS.notifications();
  static final Topic<String, BotCallback> CALLBACKS = TOPICS.botCallbacks();
  static final Topic<String, VariableUpdate> VARIABLES = TOPICS.variables();
  static final Topic<String, DeadLetter> REFUSED = TOPICS.deadLetters();

  private static final String MATCHED = TOPICS.matchedCalls().name();

  private final SettableClock clock;
  private final TopologyTestDriver normalizer;
  private final TopologyTestDriver matcher;
  private final TopologyTestDriver notifier;

  Stages(Registry registry, Path state, Instant start) {
    var meters = new SimpleMeterRegistry();
    var providers = Providers.known();
    clock = new SettableClock(start);
    normalizer =
        driver(
            new NormalizerTopology(
                    TOPICS, providers, registry, NormalizerSettings.defaults(), meters)
                .build(),
            state.resolve("normalizer"));
    var matching = MatcherSettings.from(new Configuration(Map.of()));
    matcher =
        driver(
            new MatcherTopology(TOPICS, providers, registry, matching, () -> true, meters).build(),
            state.resolve("matcher"));
    notifier =
        driver(
            new NotifierTopology(
                    TOPICS, providers, registry, NotifierSettings.defaults(), clock, meters)
                .build(),
            state.resolve("notifier"));
  }

  /** A webhook goes in; what the normalizer says of it is asked for next. */
  void receive(String topic, TestRecord<byte[], byte[]> webhook) {
    pipe(normalizer, topic, webhook);
  }

  /** Nothing happens until then. */
  void passUntil(Instant then) {
    Duration time = Duration.between(clock.instant(), then);
    passInNotifier(time);
    passInNormalizer(time);
  }

  /** Time goes by for the normalizer. */
  void passInNormalizer(Duration time) {
    normalizer.advanceWallClockTime(time);
  }

  /** Time goes by for the notifier. */
  void passInNotifier(Duration time) {
    clock.advance(time);
    notifier.advanceWallClockTime(time);
  }

  /** What the normalizer has announced since this was last asked. */
  List<TestRecord<byte[], byte[]>> announced() {
    return records(normalizer, EVENTS.name());
  }

  /** An announcement goes its way to people and bots. */
  void tell(TestRecord<byte[], byte[]> event) {
    pipe(matcher, EVENTS.name(), event);
    records(matcher, MATCHED).forEach(call -> pipe(notifier, MATCHED, call));
  }

  /** What was told there since this was last asked. */
  List<TestRecord<byte[], byte[]>> told(Topic<?, ?> topic) {
    return records(notifier, topic.name());
  }

  /** What found no client since this was last asked. */
  List<TestRecord<byte[], byte[]>> unmatched() {
    return records(matcher, UNMATCHED.name());
  }

  /** What any stage refused since this was last asked. */
  List<TestRecord<byte[], byte[]>> refused() {
    return Stream.of(normalizer, matcher, notifier)
        .flatMap(stage -> records(stage, REFUSED.name()).stream())
        .toList();
  }

  static CallEvent event(TestRecord<byte[], byte[]> event) {
    return value(EVENTS, event);
  }

  static <V> V value(Topic<String, V> topic, TestRecord<byte[], byte[]> record) {
    return topic
        .valueSerde()
        .deserializer()
        .deserialize(topic.name(), record.headers(), record.value());
  }

  private static void pipe(
      TopologyTestDriver stage, String topic, TestRecord<byte[], byte[]> record) {
    var bytes = new ByteArraySerializer();
    stage.createInputTopic(topic, bytes, bytes).pipeInput(record);
  }

  private static List<TestRecord<byte[], byte[]>> records(TopologyTestDriver stage, String topic) {
    var bytes = new ByteArrayDeserializer();
    return stage.createOutputTopic(topic, bytes, bytes).readRecordsToList();
  }

  private TopologyTestDriver driver(Topology topology, Path state) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // As it is run; and without it every record would wait for the disk.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    return new TopologyTestDriver(topology, properties, clock.instant());
  }

  @Override
  public void close() {
    normalizer.close();
    matcher.close();
    notifier.close();
  }
}
