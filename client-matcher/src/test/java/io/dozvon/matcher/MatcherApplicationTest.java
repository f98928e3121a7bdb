package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
class MatcherApplicationTest {

  @Test
  void theServiceMatchesCallsOfTheProjectsInTheRegistry(KafkaForTest kafka, @TempDir Path data)
      throws Exception {
    // Given
    Topics topics = new Topics(kafka.prefix(), 3);
    LiveMatcher.createTopics(kafka, topics);
    var outside = new OutsideWriter(kafka, Map.of());
    outside.send(
        topics.projects(), Samples.SHOP, Samples.project(Samples.SHOP, List.of("whatsapp"), false));
    CallEvent event = Samples.event("c", Happening.STARTED, Samples.PHONE);
    outside.send(topics.callEvents(), Keys.ofCall(event.call()), event);
    outside.flush();
    var matched = kafka.collect(topics.matchedCalls().name());

    // When
    try (DozvonProcess process = DozvonProcess.start(plan(kafka, data), role())) {

      // Then
      List<MatchedCall> calls =
          LiveMatcher.read(topics.matchedCalls(), matched.awaitCount(1, Duration.ofMinutes(2)));
      assertThat(calls).extracting(call -> call.match().rule()).containsExactly(MatchRule.CREATED);
      assertThat(process.awaitReady(Duration.ofMinutes(1))).isTrue();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> get(process, "/health/readiness").statusCode() == 200);
      assertThat(get(process, "/health/readiness").body())
          .contains("\"indexComplete\":true", "\"callEventsWaiting\":0");
      assertThat(get(process, "/phones/shop/79004443322").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aMatcherThatCannotKnowAllClientsIsNotReady(@TempDir Path data) {
    // Given
    var nowhere =
        Map.of("kafka.bootstrap", "127.0.0.1:1", "data", data.toString(), "management.port", "0");
    ProcessPlan plan =
        ProcessPlan.read(new Configuration(nowhere), List.of(MatcherApplication.module()));

    // When
    try (DozvonProcess process = DozvonProcess.start(plan, role())) {
      HttpResponse<String> readiness = get(process, "/health/readiness");

      // Then
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).contains("\"indexComplete\":false");
      assertThat(get(process, "/phones/shop/79004443322").statusCode()).isEqualTo(503);
    }
  }

  private static HttpResponse<String> get(DozvonProcess process, String path) {
    URI uri = URI.create("http://127.0.0.1:" + process.managementPort() + path);
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
              BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static ProcessPlan plan(KafkaForTest kafka, Path data) {
    return ProcessPlan.read(
        new Configuration(
            Map.of(
                "kafka.bootstrap",
                kafka.bootstrapServers(),
                "topics.prefix",
                kafka.prefix(),
                "topics.partitions",
                "3",
                "topics.replication",
                "1",
                "data",
                data.toString(),
                "management.port",
                "0")),
        List.of(MatcherApplication.module()));
  }

  private static ProcessRole role() {
    return ProcessRole.standalone(RawFlush.AS_IT_IS);
  }
}
