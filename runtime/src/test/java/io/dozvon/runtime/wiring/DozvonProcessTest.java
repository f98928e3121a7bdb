package io.dozvon.runtime.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.registry.Registry;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
final class DozvonProcessTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final String prefix = UUID.randomUUID() + "-";

  @Test
  void aServiceRunsItsStagesAndTellsHowTheyAre(KafkaForTest kafka, @TempDir Path data)
      throws Exception {
    // Given
    String in = prefix + "dozvon-in";
    String out = prefix + "dozvon-out";
    kafka.createTopics(Map.of(in, 1, out, 1));
    kafka.producer().send(new ProducerRecord<>(in, "hello".getBytes(UTF_8))).get();

    // When
    try (DozvonProcess process = start(kafka.bootstrapServers(), data)) {

      // Then
      assertThat(process.awaitReady(SOON)).isTrue();
      assertThat(kafka.collect(out).awaitCount(1, SOON).get(0).value())
          .isEqualTo("hello!!!".getBytes(UTF_8));
      assertThat(process.context().getBean(Registry.class).connections()).isEmpty();
      assertThat(get(process, "/health/liveness").statusCode()).isEqualTo(200);
      HttpResponse<String> readiness = get(process, "/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(200);
      assertThat(readiness.body()).contains("\"test-stage\":{\"ready\":true,\"state\":\"running\"");
      assertThat(get(process, "/prometheus").body())
          .contains("kafka_stream_thread")
          .contains("dozvon_stage_ready{stage=\"test-stage\"} 1.0")
          .contains("dozvon_stage_lag{stage=\"test-stage\"}");
      assertThat(get(process, "/env").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whileKafkaIsNotThereTheProcessLivesAndSaysWhatItWaitsFor(@TempDir Path data)
      throws Exception {
    // When
    try (DozvonProcess process = start("127.0.0.1:1", data)) {

      // Then
      assertThat(process.ready()).isFalse();
      HttpResponse<String> liveness = get(process, "/health/liveness");
      assertThat(liveness.statusCode()).isEqualTo(200);
      assertThat(liveness.body()).contains("\"status\":\"UP\"");
      HttpResponse<String> readiness = get(process, "/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).contains("waiting for Kafka");
    }
  }

  @Test
  void managementIsApartFromWhatAServiceServes(@TempDir Path data) throws Exception {
    // Given
    ServiceModule serving =
        new ServiceModule(
            "serving",
            configuration -> Contribution.of().with(Map.of("micronaut.server.port", -1)));

    // When
    try (DozvonProcess process = start("127.0.0.1:1", data, ShoutingService.MODULE, serving)) {
      int servicePort = process.context().getBean(EmbeddedServer.class).getPort();

      // Then
      assertThat(get(process, "/health/liveness").statusCode()).isEqualTo(200);
      assertThat(get(servicePort, "/health/liveness").statusCode()).isEqualTo(404);
      assertThat(get(servicePort, "/prometheus").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aSettingThatNoServiceKnowsStopsTheStart() {
    // Given
    var configuration = new Configuration(Map.of("shouting.mork", "?"));

    // When, Then
    assertThatThrownBy(() -> ProcessPlan.read(configuration, List.of(ShoutingService.MODULE)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'shouting.mork' is no setting; known are shouting.mark");
  }

  private DozvonProcess start(String bootstrap, Path data) {
    return start(bootstrap, data, ShoutingService.MODULE);
  }

  private DozvonProcess start(String bootstrap, Path data, ServiceModule... modules) {
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap", bootstrap);
    settings.put("topics.prefix", prefix);
    settings.put("topics.partitions", "1");
    settings.put("data", data.toString());
    settings.put("management.port", "0");
    settings.put("shouting.mark", "!!!");
    return DozvonProcess.start(
        ProcessPlan.read(new Configuration(settings), List.of(modules)),
        ProcessRole.standalone(RawFlush.EVERY_MESSAGE));
  }

  private static HttpResponse<String> get(DozvonProcess process, String path) throws Exception {
    return get(process.managementPort(), path);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
