package io.dozvon.standalone;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.NormalizerSettings;
import io.dozvon.normalizer.NormalizerTopology;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.TimedWebhook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * What the call normalizer makes of one conversation.
 *
 * @param events everything that was announced
 * @param refused why anything was refused
 */
public record NormalizedCalls(List<CallEvent> events, List<String> refused) {

  private static final Topics TOPICS = new Topics("", 1);
  private static final String CONNECTION = "shop-line";
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** After so many without news, a stage is sure that nothing more waits to be read. */
  private static final int LOOKS = 60;

  /** Received as it was sent; then nothing more for that long, and for a minute. */
  public static NormalizedCalls of(Conversation conversation, Instant start, Duration silence) {
    Provider provider = Providers.known().byId(conversation.cue().provider()).orElseThrow();
    try (TopologyTestDriver driver = driver(provider, start)) {
      Topic<String, RawWebhook> raw = TOPICS.raw(provider.id());
      var webhooks =
          driver.createInputTopic(
              raw.name(), raw.keySerde().serializer(), raw.valueSerde().serializer());
      Duration passed = Duration.ZERO;
      for (TimedWebhook timed : conversation.webhooks()) {
        driver.advanceWallClockTime(timed.after().minus(passed));
        passed = timed.after();
        webhooks.pipeInput(CONNECTION, received(timed, provider, start));
      }
      driver.advanceWallClockTime(silence);
      for (int look = 0; look < LOOKS; look++) {
        driver.advanceWallClockTime(LOOK);
      }
      return new NormalizedCalls(
          output(driver, TOPICS.callEvents()).readValuesToList(),
          output(driver, TOPICS.deadLetters()).readValuesToList().stream()
              .map(DeadLetter::reason)
              .toList());
    }
  }

  /** As it stands in the end. */
  public Call call() {
    return events.get(events.size() - 1).call();
  }

  List<Happening> happenings() {
    return events.stream().map(CallEvent::happening).toList();
  }

  private static RawWebhook received(TimedWebhook timed, Provider provider, Instant start) {
    Instant at = start.plus(timed.after());
    return timed
        .webhook()
        .received("w" + at, provider.id(), "shop", CONNECTION, at, provider.door().keptHeaders());
  }

  private static TopologyTestDriver driver(Provider provider, Instant start) {
    RegistryEntries registry =
        new RegistryEntries()
            .put(
                new Connection(
                    CONNECTION,
                    "shop",
                    provider.id(),
                    List.of(),
                    ZoneId.of("Europe/Moscow"),
                    "RU",
                    List.of(),
                    "test"));
    Properties properties = new Properties();
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    var topology =
        new NormalizerTopology(
            TOPICS,
            Providers.known(),
            registry,
            NormalizerSettings.defaults(),
            new SimpleMeterRegistry());
    return new TopologyTestDriver(topology.build(), properties, start);
  }

  private static <V> TestOutputTopic<String, V> output(
      TopologyTestDriver driver, Topic<String, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }
}
