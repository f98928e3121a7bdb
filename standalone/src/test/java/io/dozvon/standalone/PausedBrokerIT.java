package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.BrokerProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All services on a Kafka that stops answering for a while, connections open. */
class PausedBrokerIT {

  /** A door that waited for the broker would never answer. */
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final int CALLS = 60;

  /** Longer than the stages' sessions last, at nearly two seconds each. */
  private static final int PAUSED = 7;

  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;

  @TempDir private Path directory;

  @Test
  void isSaidToSendersAndToWatchersAndCostsNoCall() {
    try (BrokerProcess broker = BrokerProcess.start();
        DozvonApart dozvon = start(broker)) {
      calls(0, CALLS / 3).forEach(call -> sendUntilAccepted(dozvon, call));

      broker.pause();
      List<HttpResponse<String>> refused =
          calls(CALLS / 3, CALLS / 3 + PAUSED).map(call -> send(dozvon, call)).toList();
      awaitReadiness(dozvon, 503);
      int livenessMeanwhile = dozvon.management("/health/liveness").statusCode();
      int statusMeanwhile = status(dozvon);
      broker.resume();
      awaitReadiness(dozvon, 200);
      calls(CALLS / 3, CALLS).forEach(call -> sendUntilAccepted(dozvon, call));

      assertThat(refused)
          .allSatisfy(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
              });
      assertThat(livenessMeanwhile).isEqualTo(200);
      assertThat(statusMeanwhile).isEqualTo(1);
      Awaitility.await().atMost(SOON).until(() -> status(dozvon) == 0);
      assertThat(notifiedCalls(broker))
          .containsExactlyInAnyOrderElementsOf(calls(0, CALLS).toList());
    }
  }

  private DozvonApart start(BrokerProcess broker) {
    return DozvonApart.run(directory, REGISTRY, Map.of(), "--kafka", broker.bootstrapServers());
  }

  private static void awaitReadiness(DozvonApart dozvon, int status) {
    Awaitility.await()
        .atMost(SOON)
        .until(() -> dozvon.management("/health/readiness").statusCode() == status);
  }

  private static int status(DozvonApart dozvon) {
    return Dozvon.commandLine()
        .execute("status", "--management-port", Integer.toString(dozvon.managementPort()));
  }

  private static Stream<String> calls(int from, int to) {
    return IntStream.range(from, to).mapToObj(call -> "call-" + call);
  }

  /** As a provider does that was told to come again. */
  private static void sendUntilAccepted(DozvonApart dozvon, String call) {
    Awaitility.await().atMost(SOON).until(() -> send(dozvon, call).statusCode() == 200);
  }

  private static HttpResponse<String> send(DozvonApart dozvon, String call) {
    return dozvon.send(
        dozvon
            .toDoor("/sipout_webhook/flowers-sipout-key")
            .timeout(AT_MOST)
            .POST(
                BodyPublishers.ofString(
                    "call_action=complete&call_status=Success&call_phone=79004443322&call_id="
                        + call)));
  }

  private static List<String> notifiedCalls(BrokerProcess broker) {
    var topic = new Topics("", 1).notifications();
    try (KafkaForTest kafka = KafkaForTest.at(broker.bootstrapServers(), "");
        RecordCollector collector = kafka.collect(topic.name())) {
      collector.awaitCount(CALLS, SOON);
      collector.assertNoMoreFor(QUIET);
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
}
