package io.dozvon.dialer;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.deadletter.LastNet;
import io.dozvon.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The stage without a broker, on a clock of its own that starts at noon. */
final class DialerDriver implements AutoCloseable {

  private static final Duration LOOK = ReceiveCommands.LOOK_AROUND_EVERY;
  private static final Duration STEADILY = LOOK.multipliedBy(40);

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Topics topics = new Topics("", 1);
  private final SettableClock clock = new SettableClock(NOON);
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, CallCommand> commands;
  private final TestInputTopic<byte[], byte[]> bareCommands;
  private final TestInputTopic<String, CallResult> resultsIn;
  private final TestInputTopic<String, String> bareResults;
  private final TestInputTopic<String, Client> clients;
  private final TestOutputTopic<String, CallAttempt> attempts;
  private final TestOutputTopic<String, CallResult> results;
  private final TestOutputTopic<String, DeadLetter> deadLetters;

  DialerDriver() {
    this(Bell.known(), Shop.registry());
  }

  DialerDriver(Providers providers, Registry registry) {
    var meters = new SimpleMeterRegistry();
    var topology =
        new DialerTopology(topics, providers, registry, DialerSettings.defaults(), clock, meters);
    Properties properties = properties();
    properties.putAll(LastNet.settings(Names.STAGE, topics.deadLetters(), meters));
    driver = new TopologyTestDriver(topology.build(), properties, NOON);
    commands = input(topics.callCommands());
    bareCommands =
        driver.createInputTopic(
            topics.callCommands().name(),
            Serdes.ByteArray().serializer(),
            Serdes.ByteArray().serializer());
    resultsIn = input(topics.callResults());
    bareResults =
        driver.createInputTopic(
            topics.callResults().name(),
            Serdes.String().serializer(),
            Serdes.String().serializer());
    clients = input(topics.clients());
    attempts = output(topics.callAttempts());
    results = output(topics.callResults());
    deadLetters = output(topics.deadLetters());
  }

  void order(CallCommand command) {
    order(command.connection(), command);
  }

  void order(String key, CallCommand command) {
    order(key, command, now());
  }

  void order(String key, CallCommand command, Instant recordedAt) {
    commands.pipeInput(new TestRecord<>(key, command, recordedAt));
  }

  void orderBare(byte[] key, byte[] value) {
    bareCommands.pipeInput(new TestRecord<>(key, value, now()));
  }

  /** The caller says what came of an attempt. */
  void conclude(CallResult result) {
    resultsIn.pipeInput(new TestRecord<>(result.connection(), result, now()));
  }

  void concludeBare(String value) {
    bareResults.pipeInput(new TestRecord<>(Shop.LINE, value, now()));
  }

  void know(Client client) {
    clients.pipeInput(
        new TestRecord<>(Keys.of(client.project(), client.id()), client, Instant.EPOCH));
  }

  void forget(Client client) {
    clients.pipeInput(
        new TestRecord<>(Keys.of(client.project(), client.id()), null, Instant.EPOCH));
  }

  /** The stage looks around steadily in the end, so that it is sure that nothing lies unread. */
  void advance(Duration time) {
    Duration steadily = time.compareTo(STEADILY) < 0 ? time : STEADILY;
    pass(time.minus(steadily));
    for (Duration left = steadily; !left.isZero(); left = left.minus(LOOK)) {
      pass(LOOK);
    }
  }

  private void pass(Duration time) {
    clock.advance(time);
    driver.advanceWallClockTime(time);
  }

  Instant now() {
    return clock.instant();
  }

  List<CallAttempt> attempts() {
    return attempts.readValuesToList();
  }

  List<TestRecord<String, CallAttempt>> attemptRecords() {
    return attempts.readRecordsToList();
  }

  List<CallResult> results() {
    return results.readValuesToList();
  }

  List<DeadLetter> deadLetters() {
    return deadLetters.readValuesToList();
  }

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

  private <V> TestInputTopic<String, V> input(Topic<String, V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
  }

  private <V> TestOutputTopic<String, V> output(Topic<String, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  private static Properties properties() {
    try {
      Properties properties = new Properties();
      properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "dialer-test");
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
