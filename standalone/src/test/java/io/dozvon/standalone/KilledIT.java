package io.dozvon.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.simulator.Webhook;
import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of Dozvon with its broker, killed under load and started again. What it tells is held
 * against what follows from the raw topics, record by record; where that depends on how long it
 * waited, against how each call came out.
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
            - {id: flowers-iptelefon, provider: iptelefon, webhookKeys: [flowers-iptelefon-key]}
            - {id: flowers-novofon, provider: novofon, webhookKeys: [flowers-novofon-key]}
            - {id: flowers-sipuni, provider: sipuni, webhookKeys: [flowers-sipuni-key]}
      """;

  private static final Map<String, Outcome> MEANING =
      Map.of(
          "telephony_call_success", Outcome.ANSWERED,
          "telephony_call_busy", Outcome.BUSY,
          "telephony_call_missed", Outcome.NO_ANSWER);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void losesNothingAndDoublesNothing() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("dozvon.yml"), REGISTRY);
    List<Integer> ports = Stream.generate(StablePort::free).distinct().limit(3).toList();
    SimulatedLoad simulated = SimulatedLoad.beginning();
    List<Webhook> webhooks = mixed(simulated);
    JavaProcess dozvon = start(ports);

    try {
      for (int sent = 0; sent < webhooks.size(); sent++) {
        if (sent == webhooks.size() / 3 || sent == 2 * webhooks.size() / 3) {
          dozvon.kill();
          dozvon.close();
          dozvon = start(ports);
        }
        sendUntilAccepted(ports.get(0), webhooks.get(sent));
      }

      List<Told> expected = recomputed(ports.get(2));
      List<Told> told = told(ports.get(2), expected.size(), simulated.outcomes().size());
      List<Told> others = told.stream().filter(KilledIT::isSimulated).toList();

      assertThat(told).extracting(Told::eventId).doesNotHaveDuplicates();
      assertThat(told.stream().filter(it -> !isSimulated(it)))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(endedCalls(expected)).isEqualTo(CALLS);
      assertThat(shown(others)).isEqualTo(simulated.outcomes());
      assertThat(heard(others)).isEqualTo(simulated.outcomes());
    } finally {
      dozvon.close();
    }
  }

  /** The simulator's calls are spread among the others. */
  private static List<Webhook> mixed(SimulatedLoad simulated) {
    List<Webhook> others = simulated.webhooks();
    List<Webhook> mixed = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      mixed.addAll(CallsUnderLoad.of(call));
      mixed.addAll(
          others.subList(call * others.size() / CALLS, (call + 1) * others.size() / CALLS));
    }
    return mixed;
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
  private void sendUntilAccepted(int port, Webhook webhook) throws InterruptedException {
    int accepted = 0;
    for (int attempt = 0; accepted < 2 && attempt < 100; attempt++) {
      accepted += accepts(port, webhook) ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(2);
  }

  private boolean accepts(int port, Webhook webhook) throws InterruptedException {
    HttpRequest request =
        webhook
            .request(URI.create("http://127.0.0.1:" + port))
            .timeout(Duration.ofSeconds(5))
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
  private static List<Told> told(int kafkaPort, int recomputed, int simulated) {
    Topics topics = new Topics("", 1);
    try (KafkaForTest kafka = KafkaForTest.at("127.0.0.1:" + kafkaPort, "")) {
      Map<Topic<String, ? extends Event>, RecordCollector> collectors =
          Stream.<Topic<String, ? extends Event>>of(
                  topics.notifications(), topics.botCallbacks(), topics.variables())
              .collect(toMap(topic -> topic, topic -> kafka.collect(topic.name())));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> read(collectors),
              told ->
                  told.stream().filter(it -> !isSimulated(it)).count() >= recomputed
                      && heard(told.stream().filter(KilledIT::isSimulated).toList()).size()
                          >= simulated);
      collectors.values().forEach(collector -> collector.assertNoMoreFor(QUIET));
      return read(collectors);
    }
  }

  private static List<Told> read(Map<Topic<String, ? extends Event>, RecordCollector> collectors) {
    return collectors.entrySet().stream()
        .flatMap(
            topic ->
                topic.getValue().all().stream()
                    .map(
                        record ->
                            Told.of(
                                topic.getKey(), record.key(), record.headers(), record.value())))
        .toList();
  }

  private static boolean isSimulated(Told told) {
    return SimulatedLoad.PROVIDERS.contains(told.context().provider());
  }

  private static long endedCalls(List<Told> told) {
    return told.stream()
        .filter(KilledIT::isShownEnd)
        .map(it -> it.context().callId())
        .distinct()
        .count();
  }

  /** By the client's phone. */
  private static Map<String, List<Outcome>> shown(List<Told> told) {
    return told.stream()
        .filter(KilledIT::isShownEnd)
        .collect(
            groupingBy(
                KilledIT::phone,
                mapping(it -> ((Notification) it.value()).call().outcome(), toList())));
  }

  /** By the client's phone. */
  private static Map<String, List<Outcome>> heard(List<Told> told) {
    return told.stream()
        .filter(it -> it.value() instanceof BotCallback heard && MEANING.containsKey(heard.text()))
        .collect(
            groupingBy(
                KilledIT::phone,
                mapping(it -> MEANING.get(((BotCallback) it.value()).text()), toList())));
  }

  private static boolean isShownEnd(Told told) {
    return told.value() instanceof Notification shown && shown.happening() == Happening.ENDED;
  }

  private static String phone(Told told) {
    return told.context().phone().orElseThrow().digits();
  }
}
