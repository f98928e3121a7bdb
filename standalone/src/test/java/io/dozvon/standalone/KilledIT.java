package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of Dozvon with its broker, killed under load and started again. */
class KilledIT {

  private static final Duration START = Duration.ofSeconds(90);
  private static final int CALLS = 300;
  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          name: Flowers
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void losesNothingAndDoublesNothing() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("dozvon.yml"), REGISTRY);
    List<Integer> ports = freePorts(3);
    JavaProcess dozvon = start(ports);

    try {
      for (int call = 0; call < CALLS; call++) {
        if (call == CALLS / 3 || call == 2 * CALLS / 3) {
          dozvon.kill();
          dozvon.close();
          dozvon = start(ports);
        }
        sendUntilAccepted(ports.get(0), call);
      }

      assertThat(notifiedCalls(ports.get(2)))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, CALLS).mapToObj(call -> "call-" + call).toList());
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

  /** Every call is sent twice, as a provider does that got its answer too late. */
  private void sendUntilAccepted(int port, int call) throws InterruptedException {
    int accepted = 0;
    for (int attempt = 0; accepted < 2 && attempt < 100; attempt++) {
      accepted += accepts(port, call) ? 1 : 0;
    }
    assertThat(accepted).isEqualTo(2);
  }

  private boolean accepts(int port, int call) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/sipout_webhook/flowers-sipout-key"))
            .timeout(Duration.ofSeconds(5))
            .POST(
                BodyPublishers.ofString(
                    "call_action=complete&call_status=Success&call_phone=79004443322&call_id=call-"
                        + call))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private static List<String> notifiedCalls(int kafkaPort) {
    var topic = new Topics("", 1).notifications();
    try (KafkaForTest kafka = KafkaForTest.at("127.0.0.1:" + kafkaPort, "");
        RecordCollector collector = kafka.collect(topic.name())) {
      collector.awaitCount(CALLS, Duration.ofSeconds(60));
      collector.assertNoMoreFor(Duration.ofSeconds(2));
      return collector.all().stream()
          .map(
              record ->
                  topic
                      .valueSerde()
                      .deserializer()
                      .deserialize(topic.name(), record.headers(), record.value()))
          .map(Notification::call)
          .map(call -> call.providerIds().get(0))
          .toList();
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new ServerSocket(0));
    }
    List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }
}
