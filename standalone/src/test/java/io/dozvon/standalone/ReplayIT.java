package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.standalone.replay.DeadLetterLog;
import io.dozvon.standalone.replay.Remedies;
import io.dozvon.standalone.replay.Replays;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.StablePort;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** P9 on a real Dozvon: refused, listed, mended, replayed, told once, and nothing more after it. */
class ReplayIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Instant RECEIVED =
      Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofHours(2));
  private static final Topics TOPICS = new Topics("", 6);
  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          messengers: [whatsapp]
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;

  private static DozvonApart dozvon;
  private static KafkaForTest kafka;
  private static Producer<byte[], byte[]> producer;

  @BeforeAll
  static void start(@TempDir Path directory) {
    int port = StablePort.free();
    dozvon = DozvonApart.run(directory, REGISTRY, Map.of(), "--kafka-port", Integer.toString(port));
    kafka = KafkaForTest.at("127.0.0.1:" + port, "");
    producer = kafka.producer();
  }

  @AfterAll
  static void stop() {
    kafka.close();
    dozvon.close();
  }

  @Test
  void aWebhookThatWasRefusedIsAnnouncedOnceItsConnectionIsKnown() {
    receive("late", "flowers", "late-sipout");
    String key = refused("late-sipout", "unknown-connection");
    Replays secondTime = replaysOf(key);
    put(TOPICS.connections(), "late-sipout", connection("late-sipout", "flowers"));

    Awaitility.await().atMost(SOON).until(() -> run("replay", key).exit() == 0);

    assertThat(notifications("late-sipout", 1))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.context().replay()).isTrue();
              assertThat(told.context().receivedAt()).isEqualTo(RECEIVED);
            });
    assertThat(list("late-sipout")).isEmpty();
    assertThat(run("replay", key).said()).contains("there is no dead letter " + key);
    awaitSettledAgain(secondTime, key);
    assertThat(notifications("late-sipout", 1)).hasSize(1);
    assertThat(callbacks("late-sipout", 0)).isEmpty();
  }

  @Test
  void aCallThatALaterStageRefusedIsToldAsItNowStandsAndTheBotIfTheOperatorSaysSo() {
    put(TOPICS.connections(), "ghost-sipout", connection("ghost-sipout", "ghost"));
    receive("ghost", "ghost", "ghost-sipout");
    String key = untilRefused("ghost-sipout", "unknown-project");
    put(TOPICS.projects(), "ghost", project("ghost"));

    Awaitility.await().atMost(SOON).until(() -> run("replay", key, "--live").exit() == 0);

    assertThat(list("ghost-sipout")).isEmpty();
    assertThat(notifications("ghost-sipout", 1))
        .extracting(Notification::happening)
        .containsExactly(Happening.ENDED);
    assertThat(callbacks("ghost-sipout", 1))
        .extracting(BotCallback::text)
        .containsExactly("telephony_call_success");
  }

  @Test
  void anOperatorGivesACallToTheClientThatIsKnownByNow() {
    String body = "call_action=complete&call_status=Success&call_phone=79004443300&call_id=moving";
    dozvon.post("/sipout_webhook/flowers-sipout-key", "application/x-www-form-urlencoded", body);
    notifications("flowers-sipout", 1);
    put(TOPICS.clients(), "flowers|17", client("17", "79004443300"));

    Awaitility.await()
        .atMost(SOON)
        .until(
            () -> {
              run("restate", "--connection", "flowers-sipout", "moving");
              return notifications("flowers-sipout", 1).size() == 3;
            });

    assertThat(notifications("flowers-sipout", 3))
        .extracting(Notification::happening)
        .containsExactlyInAnyOrder(Happening.ENDED, Happening.MOVED, Happening.ENDED);
    assertThat(notifications("flowers-sipout", 3))
        .extracting(told -> told.context().client())
        .contains("17");
  }

  private record Outcome(int exit, String said) {}

  private static Outcome run(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine commandLine = Dozvon.commandLine();
    commandLine.setOut(new PrintWriter(said, true));
    commandLine.setErr(new PrintWriter(said, true));
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--kafka", kafka.bootstrapServers()))
            .toArray(String[]::new);
    return new Outcome(commandLine.execute(all), said.toString());
  }

  /** The keys of a connection's dead letters, as machines get them. */
  private static List<String> list(String connection, String... more) {
    String[] verb =
        Stream.concat(
                Stream.of("dead-letters", "--json", "--connection", connection), Stream.of(more))
            .toArray(String[]::new);
    return run(verb)
        .said()
        .lines()
        .map(line -> line.replaceAll(".*\"key\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private static String refused(String connection, String reason) {
    return Awaitility.await()
        .atMost(SOON)
        .until(() -> list(connection, "--reason", reason), keys -> keys.size() == 1)
        .get(0);
  }

  /** The stage before may have to learn of the connection first. */
  private static String untilRefused(String connection, String reason) {
    return Awaitility.await()
        .atMost(SOON)
        .until(
            () -> {
              run("replay", "--all", "--yes", "--connection", connection);
              return list(connection, "--reason", reason);
            },
            keys -> keys.size() == 1)
        .get(0);
  }

  private static KafkaSettings settings() {
    return KafkaSettings.from(
        new Configuration(Map.of("kafka.bootstrap", kafka.bootstrapServers())));
  }

  private static Replays replaysOf(String key) {
    Remedies remedies = new Remedies(TOPICS, Providers.known().ids(), false);
    try (DeadLetterLog log = DeadLetterLog.read(settings())) {
      return new Replays(remedies, List.of(log.ledger().find(key).orElseThrow()));
    }
  }

  private static void awaitSettledAgain(Replays replays, String key) {
    try (DeadLetterLog log = DeadLetterLog.read(settings());
        RecordCollector letters = kafka.collect(TOPICS.deadLetters().name())) {
      long before = settlements(letters, key, 1);
      replays.carryOut(settings(), log, SOON);
      settlements(letters, key, before + 1);
    }
  }

  private static long settlements(RecordCollector letters, String key, long expected) {
    Awaitility.await().atMost(SOON).until(() -> settlements(letters, key) >= expected);
    return settlements(letters, key);
  }

  private static long settlements(RecordCollector letters, String key) {
    return letters.all().stream()
        .filter(record -> record.value() == null)
        .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
        .count();
  }

  private static List<Notification> notifications(String connection, int expected) {
    return told(TOPICS.notifications(), told -> told.context().connection(), connection, expected);
  }

  private static List<BotCallback> callbacks(String connection, int expected) {
    return told(TOPICS.botCallbacks(), told -> told.context().connection(), connection, expected);
  }

  /** What was told of a connection's calls, once there is so much and no more comes for a while. */
  private static <V extends Event> List<V> told(
      Topic<String, V> topic, Function<V, String> whose, String connection, int expected) {
    try (RecordCollector collector = kafka.collect(topic.name())) {
      Callable<List<V>> told =
          () ->
              collector.all().stream()
                  .map(record -> value(topic, record))
                  .filter(value -> whose.apply(value).equals(connection))
                  .toList();
      Awaitility.await().atMost(SOON).until(told, values -> values.size() >= expected);
      return Awaitility.await()
          .during(QUIET)
          .atMost(SOON)
          .until(told, values -> values.size() >= expected);
    }
  }

  private static <V> V value(Topic<String, V> topic, ConsumerRecord<byte[], byte[]> record) {
    return topic
        .valueSerde()
        .deserializer()
        .deserialize(topic.name(), record.headers(), record.value());
  }

  private static void receive(String call, String project, String connection) {
    String body = "call_action=complete&call_status=Success&call_phone=79004443322&call_id=" + call;
    put(
        TOPICS.raw("sipout"),
        connection,
        RawWebhook.received(
            "id-" + call,
            "sipout",
            project,
            connection,
            "POST",
            "",
            "application/x-www-form-urlencoded",
            RECEIVED,
            Payload.of(body.getBytes(StandardCharsets.UTF_8))));
  }

  private static <V> void put(Topic<String, V> topic, String key, V value) {
    var headers = new RecordHeaders();
    byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), headers, value);
    var record =
        new ProducerRecord<>(
            topic.name(), null, (Long) null, key.getBytes(StandardCharsets.UTF_8), bytes, headers);
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new AssertionError("Kafka did not take it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Connection connection(String id, String project) {
    return new Connection(
        id, project, "sipout", List.of(), ZoneId.of("Europe/Moscow"), "RU", List.of(), "test");
  }

  private static Project project(String id) {
    return new Project(id, id, "en", "RU", List.of(), false, Map.of(), "test");
  }

  private static Client client(String id, String phone) {
    return new Client(
        "flowers",
        id,
        "telegram",
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Map.of("contact", phone),
        Map.of(),
        List.of());
  }
}
