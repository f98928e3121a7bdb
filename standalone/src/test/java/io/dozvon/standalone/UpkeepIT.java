package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Operations on stages of a real Dozvon with its own broker, between two of its lives. */
class UpkeepIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;

  private final Topics topics = new Topics("", 6);
  private final int kafkaPort = StablePort.free();

  @TempDir private Path directory;

  @Test
  void aStageThatWasCleanedKnowsEverythingAgain() throws IOException {
    firstLife("call-1");
    Outcome clean = dozvon("clean", "call-normalizer");
    Outcome cleanToo = dozvon("clean", "notifier");

    try (DozvonApart second = life()) {
      send(second, "call-1");
      send(second, "call-2");

      assertThat(List.of(clean.exit(), cleanToo.exit())).containsOnly(0);
      assertThat(clean.said()).contains("Emptied ", "records back from Kafka");
      assertThat(notified(2)).containsExactlyInAnyOrder("call-1", "call-2");
    }
  }

  @Test
  void aStageThatWasResetTellsAllAgainUnderTheSameIds() {
    firstLife("call-1");
    Outcome reset = dozvon("reset", "notifier", "--yes");

    try (DozvonApart second = life()) {
      send(second, "call-2");

      assertThat(reset.exit()).isZero();
      assertThat(reset.said()).contains("dozvon-notifier-told-calls-changelog", "read again");
      assertThat(notified(3)).containsExactlyInAnyOrder("call-1", "call-1", "call-2");
      assertThat(distinctIds(3)).hasSize(2);
    }
  }

  @Test
  void aMatcherThatForgotItsCallsStillKnowsItsClients() {
    firstLife("call-1");
    Outcome reset = dozvon("reset", "client-matcher", "--to", "now", "--yes");

    try (DozvonApart second = life()) {
      send(second, "call-2");

      assertThat(reset.exit()).isZero();
      assertThat(notified(2)).containsExactlyInAnyOrder("call-1", "call-2");
      assertThat(clients()).hasSize(1);
    }
  }

  @Test
  void nothingIsDoneToAStageThatRunsNorWithoutConsent() throws IOException {
    try (DozvonApart running = life()) {
      Outcome clean = dozvon("clean", "notifier");
      Outcome reset = dozvon("reset", "notifier", "--yes");
      Outcome look = dozvon("reset", "notifier", "--dry-run", "--kafka", "127.0.0.1:" + kafkaPort);
      running.stop();
      Set<Path> before = state();
      Outcome dryRun = dozvon("reset", "notifier", "--dry-run");
      Outcome unknown = dozvon("reset", "nobody");

      assertThat(List.of(clean, reset))
          .allSatisfy(
              refused -> {
                assertThat(refused.exit()).isEqualTo(1);
                assertThat(refused.said()).contains("dozvon-notifier is running");
              });
      assertThat(List.of(look, dryRun))
          .allSatisfy(
              shown -> {
                assertThat(shown.exit()).isZero();
                assertThat(shown.said()).contains("Nothing was done", "What it costs");
              });
      assertThat(state()).isEqualTo(before).isNotEmpty();
      assertThat(unknown.exit()).isEqualTo(2);
      assertThat(unknown.said()).contains("there is no stage 'nobody'", "client-matcher");
    }
  }

  private record Outcome(int exit, String said) {}

  private Outcome dozvon(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine commandLine = Dozvon.commandLine();
    commandLine.setOut(new PrintWriter(said, true));
    commandLine.setErr(new PrintWriter(said, true));
    String[] all =
        Stream.concat(
                Stream.of(arguments), Stream.of("--data", directory.resolve("data").toString()))
            .toArray(String[]::new);
    return new Outcome(commandLine.execute(all), said.toString());
  }

  private DozvonApart life() {
    return DozvonApart.run(
        directory,
        REGISTRY,
        Map.of("DOZVON_STAGE_SESSION_TIMEOUT", "6s"),
        "--kafka-port",
        Integer.toString(kafkaPort));
  }

  private void firstLife(String call) {
    try (DozvonApart dozvon = life()) {
      send(dozvon, call);
      assertThat(notified(1)).containsExactly(call);
      dozvon.stop();
    }
  }

  private static void send(DozvonApart dozvon, String call) {
    var answer =
        dozvon.post(
            "/sipout_webhook/flowers-sipout-key",
            "application/x-www-form-urlencoded",
            "call_action=complete&call_status=Success&call_phone=79004443322&call_id=" + call);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private List<String> notified(int expected) {
    return notifications(expected).stream()
        .map(notification -> notification.call().providerIds().get(0))
        .toList();
  }

  private Set<String> distinctIds(int expected) {
    return notifications(expected).stream().map(Notification::eventId).collect(Collectors.toSet());
  }

  private List<Notification> notifications(int expected) {
    return values(topics.notifications(), expected);
  }

  private List<Client> clients() {
    return values(topics.clients(), 1);
  }

  private <V> List<V> values(Topic<String, V> topic, int expected) {
    try (KafkaForTest kafka = KafkaForTest.at("127.0.0.1:" + kafkaPort, "");
        RecordCollector collector = kafka.collect(topic.name())) {
      collector.awaitCount(expected, SOON);
      collector.assertNoMoreFor(QUIET);
      return collector.all().stream()
          .map(
              record ->
                  topic
                      .valueSerde()
                      .deserializer()
                      .deserialize(topic.name(), record.headers(), record.value()))
          .toList();
    }
  }

  private Set<Path> state() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
      return files
          .filter(file -> file.toString().contains("dozvon-notifier/"))
          .collect(Collectors.toSet());
    }
  }
}
