package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of Dozvon with its broker, killed under load and started again. What it tells is held
 * against what follows from the raw topics, record by record.
 */
class KilledIT {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final int CALLS = 100;
  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          name: Flowers
          messengers: [whatsapp]
          constants: {save_webhook: "1"}
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
            - {id: flowers-uiscom, provider: uiscom, webhookKeys: [flowers-uiscom-key]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void losesNothingAndDoublesNothing() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("dozvon.yml"), REGISTRY);
    List<Integer> ports = Stream.generate(StablePort::free).distinct().limit(3).toList();
    JavaProcess dozvon = start(ports);

    try {
      for (int call = 0; call < CALLS; call++) {
        if (call == CALLS / 3 || call == 2 * CALLS / 3) {
          dozvon.kill();
          dozvon.close();
          dozvon = start(ports);
        }
        for (CallsUnderLoad.Webhook webhook : CallsUnderLoad.of(call)) {
          sendUntilAccepted(ports.get(0), webhook);
        }
      }

      List<Told> expected = recomputed(ports.get(2));
      assertThat(told(ports.get(2), expected.size())).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(endedCalls(expected)).isEqualTo(CALLS);
    } finally {
      dozvon.close();
    }
  }

  private JavaProcess start(List<Integer> ports) {
    JavaProcess dozvon =
        JavaProcess.start(
            JavaCommand.of(
                Dozvon.class,
                "run",
                "--config",
                directory.resolve("dozvon.yml").toString(),
                "--data",
                directory.resolve("data").toString(),
                "--port",
                ports.get(0).toString(),
                "--management-port",
                ports.get(1).toString(),
                "--kafka-port",
                ports.get(2).toString()));
    dozvon.awaitLine(line -> line.startsWith("Dozvon is running"), START);
    return dozvon;
  }

  /** Each is sent twice, as a provider does that got its answer too late. */
  private void sendUntilAccepted(int port, CallsUnderLoad.Webhook webhook)
      throws InterruptedException {
    int accepted = 0;
    for (int attempt = 0; accepted < 2 && attempt < 100; attempt++) {
      accepted += accepts(port, webhook) ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(2);
  }

  private boolean accepts(int port, CallsUnderLoad.Webhook webhook) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + webhook.path()))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", webhook.contentType())
            .POST(BodyPublishers.ofString(webhook.body()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  /** What follows from the raw topics as they were written. */
  private List<Told> recomputed(int kafkaPort) {
    Topics topics = new Topics("", 1);
    List<ConsumerRecord<byte[], byte[]>> webhooks =
        Stream.of("sipout", "uiscom")
            .flatMap(
                provider ->
                    WholeTopic.of("127.0.0.1:" + kafkaPort, topics.raw(provider).name()).stream())
            .toList();
    return Recomputation.of(webhooks, registry(), directory.resolve("recomputed"));
  }

  private static Registry registry() {
    RegistryFile file = RegistryFile.parse("dozvon.yml", REGISTRY, Examples.SURROUNDINGS);
    RegistryEntries entries = new RegistryEntries();
    file.projects().forEach(entries::put);
    file.connections().forEach(entries::put);
    return entries;
  }

  /** What a consumer sees that reads committed. */
  private static List<Told> told(int kafkaPort, int expected) {
    Topics topics = new Topics("", 1);
    try (KafkaForTest kafka = KafkaForTest.at("127.0.0.1:" + kafkaPort, "")) {
      List<Topic<String, ? extends Event>> told =
          List.of(topics.notifications(), topics.botCallbacks(), topics.variables());
      List<RecordCollector> collectors =
          told.stream().map(topic -> kafka.collect(topic.name())).toList();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> collectors.stream().mapToInt(it -> it.all().size()).sum() >= expected);
      collectors.forEach(collector -> collector.assertNoMoreFor(QUIET));
      return IntStream.range(0, told.size())
          .boxed()
          .flatMap(topic -> told(told.get(topic), collectors.get(topic)))
          .toList();
    }
  }

  private static Stream<Told> told(
      Topic<String, ? extends Event> topic, RecordCollector collector) {
    return collector.all().stream()
        .map(record -> Told.of(topic, record.key(), record.headers(), record.value()));
  }

  private static long endedCalls(List<Told> told) {
    return told.stream()
        .map(Told::value)
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .filter(shown -> shown.happening() == Happening.ENDED)
        .map(shown -> shown.call().id())
        .distinct()
        .count();
  }
}
