package io.dozvon.standalone;

import io.dozvon.contracts.topic.Event;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What follows from raw webhooks, computed anew: the three stages on one thread, without a broker,
 * without a crash and without anything twice. Webhooks of one connection come in their order.
 */
final class Recomputation implements AutoCloseable {

  private static final Topics TOPICS = new Topics("", 1);
  private static final Duration LONGER_THAN_ANY_SETTLING = Duration.ofMinutes(1);

  private final SettableClock clock;
  private final TopologyTestDriver normalizer;
  private final TopologyTestDriver matcher;
  private final TopologyTestDriver notifier;

  private Recomputation(Registry registry, Path state, Instant start) {
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

  /** Everything that is told because of these webhooks. */
  static List<Told> of(
      List<ConsumerRecord<byte[], byte[]>> webhooks, Registry registry, Path state) {
    Instant start = Instant.ofEpochMilli(webhooks.get(0).timestamp());
    try (Recomputation stages = new Recomputation(registry, state, start)) {
      webhooks.forEach(stages::receive);
      stages.settle();
      List<Told> told = new ArrayList<>(stages.told(TOPICS.notifications()));
      told.addAll(stages.told(TOPICS.botCallbacks()));
      told.addAll(stages.told(TOPICS.variables()));
      return told;
    }
  }

  private void receive(ConsumerRecord<byte[], byte[]> webhook) {
    pipe(
        normalizer,
        webhook.topic(),
        new TestRecord<>(
            webhook.key(),
            webhook.value(),
            webhook.headers(),
            Instant.ofEpochMilli(webhook.timestamp())));
    String events = TOPICS.callEvents().name();
    records(normalizer, events).forEach(event -> pipe(matcher, events, event));
    String matched = TOPICS.matchedCalls().name();
    records(matcher, matched).forEach(call -> pipe(notifier, matched, call));
  }

  private void settle() {
    clock.advance(LONGER_THAN_ANY_SETTLING);
    notifier.advanceWallClockTime(LONGER_THAN_ANY_SETTLING);
  }

  private <V extends Event> List<Told> told(Topic<String, V> topic) {
    return records(notifier, topic.name()).stream()
        .map(record -> Told.of(topic, record.key(), record.headers(), record.value()))
        .toList();
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
