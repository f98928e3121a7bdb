package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on a test driver. */
final class Bench implements AutoCloseable {

  static final Topics TOPICS = new Topics("", 3);

  final AtomicBoolean indexComplete = new AtomicBoolean(true);
  final MeterRegistry meters = new SimpleMeterRegistry();
  final TestInputTopic<String, Client> clients;
  final TestInputTopic<String, CallEvent> calls;
  final TestOutputTopic<String, MatchedCall> matched;
  final TestOutputTopic<String, UnmatchedCall> unmatched;
  final TestOutputTopic<String, Client> written;
  final TestOutputTopic<String, DeadLetter> deadLetters;
  final TopologyTestDriver driver;
  private final Path state;

  Bench() {
    this(Samples.registry());
  }

  Bench(Registry registry) {
    state = temporaryDirectory();
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver =
        new TopologyTestDriver(topology(registry, indexComplete, meters), settings, Samples.NOW);
    clients = input(TOPICS.clients());
    calls = input(TOPICS.callEvents());
    matched = output(TOPICS.matchedCalls());
    unmatched = output(TOPICS.unmatchedCalls());
    written = output(TOPICS.clients());
    deadLetters = output(TOPICS.deadLetters());
  }

  static Topology topology(Registry registry, AtomicBoolean indexComplete, MeterRegistry meters) {
    return new MatcherTopology(
            TOPICS,
            Samples.providers(),
            registry,
            new MatcherSettings(Duration.ofDays(8), Duration.ofSeconds(30)),
            indexComplete::get,
            meters)
        .build();
  }

  void put(Client client) {
    clients.pipeInput(Keys.of(client.project(), client.id()), client);
  }

  void delete(String client) {
    clients.pipeInput(Keys.of(Samples.SHOP, client), null);
  }

  void call(CallEvent event) {
    callUnder(Keys.ofCall(event.call()), event);
  }

  void callUnder(String key, CallEvent event) {
    calls.pipeInput(new TestRecord<>(key, event, event.receivedAt()));
  }

  /** The index is complete, and the matcher has noticed. */
  void completeIndex() {
    indexComplete.set(true);
    driver.advanceWallClockTime(MatchCalls.RELEASE_EVERY);
  }

  List<String> matchedClients() {
    return matched.readValuesToList().stream().map(call -> call.match().client()).toList();
  }

  Match match() {
    return matched.readValue().match();
  }

  double heldCalls() {
    return meters.get("dozvon.matcher.events.held").gauge().value();
  }

  double counted(String name, String tag, String value) {
    return meters.get(name).tag(tag, value).counter().count();
  }

  @Override
  public void close() {
    driver.close();
    try (var files = Files.walk(state)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <V> TestInputTopic<String, V> input(Topic<String, V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
  }

  private <V> TestOutputTopic<String, V> output(Topic<String, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("matcher");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
