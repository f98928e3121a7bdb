package io.dozvon.notifier;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.NormalizerSettings;
import io.dozvon.normalizer.NormalizerTopology;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The call normalizer as it is, with one connection to one provider. */
final class RealNormalizer implements AutoCloseable {

  private static final Topics TOPICS = new Topics("", 1);

  private final Registry registry;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, RawWebhook> webhooks;
  private final TestOutputTopic<String, CallEvent> events;
  private final TestOutputTopic<String, DeadLetter> deadLetters;

  RealNormalizer(String provider, Project project, Instant start) {
    registry = registry(provider, project);
    var topology =
        new NormalizerTopology(
            TOPICS, Providers.known(), registry, NormalizerSettings.defaults(), meters);
    Properties properties = new Properties();
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver = new TopologyTestDriver(topology.build(), properties, start);
    Topic<String, RawWebhook> raw = TOPICS.raw(provider);
    webhooks =
        driver.createInputTopic(
            raw.name(), raw.keySerde().serializer(), raw.valueSerde().serializer());
    events = output(TOPICS.callEvents());
    deadLetters = output(TOPICS.deadLetters());
  }

  Registry registry() {
    return registry;
  }

  void receive(RawWebhook webhook) {
    webhooks.pipeInput(webhook.connection(), webhook);
  }

  void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  List<CallEvent> events() {
    return events.readValuesToList();
  }

  List<String> refused() {
    return deadLetters.readValuesToList().stream().map(DeadLetter::reason).toList();
  }

  /** The reasons since the last time that this was asked. */
  List<String> setAside() {
    List<Counter> counters = List.copyOf(meters.find("dozvon.webhooks.setaside").counters());
    counters.forEach(meters::remove);
    return counters.stream().map(counter -> counter.getId().getTag("reason")).sorted().toList();
  }

  @Override
  public void close() {
    driver.close();
  }

  private static Registry registry(String provider, Project project) {
    String connection = provider + "-main";
    return new RegistryEntries()
        .put(project)
        .put(
            new Connection(
                connection,
                "shop",
                provider,
                List.of(),
                ZoneId.of("Europe/Moscow"),
                "RU",
                List.of("74951112233"),
                "test"))
        .put(
            new Employee(
                "e-1",
                "shop",
                "Анна Петрова",
                CallingMode.API,
                List.of(),
                Map.of(
                    connection, Map.of(Employee.EXTENSION, "101", Employee.EMPLOYEE_ID, "100201")),
                "test"));
  }

  private <V> TestOutputTopic<String, V> output(Topic<String, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }
}
