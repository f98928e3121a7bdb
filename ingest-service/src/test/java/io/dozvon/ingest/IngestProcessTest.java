package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.StablePort;
import io.dozvon.testing.WithKafka;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is started, with the real providers, registry, health and metrics. */
@WithKafka
class IngestProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final KafkaForTest kafka;
  private final int managementPort = StablePort.free();
  @TempDir private Path data;
  private DozvonProcess process;

  IngestProcessTest(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @BeforeEach
  void start() {
    Map<String, String> settings =
        Map.of(
            "kafka.bootstrap", kafka.bootstrapServers(),
            "topics.prefix", kafka.prefix(),
            "topics.partitions", "1",
            "data", data.toString(),
            "management.port", Integer.toString(managementPort),
            "ingest.host", "127.0.0.1",
            "ingest.port", "0");
    process =
        DozvonProcess.start(
            ProcessPlan.read(new Configuration(settings), List.of(IngestApplication.module())),
            ProcessRole.standalone(RawFlush.AS_IT_IS));
  }

  @AfterEach
  void stop() {
    process.close();
  }

  @Test
  void letsInWhomTheRegistryKnowsAndShowsNoKeyAnywhere() throws Exception {
    assertThat(process.awaitReady(PATIENCE)).isTrue();
    register(Tenancy.registry().connection("acme-sipout").orElseThrow());

    await().atMost(PATIENCE).until(() -> webhook(doorPort()).statusCode() == 200);

    await().atMost(PATIENCE).until(() -> manage("/health/readiness").statusCode() == 200);
    String readiness = manage("/health/readiness").body();
    String meters = manage("/prometheus").body();
    kafka.collect(topics().raw("sipout").name()).awaitCount(1, PATIENCE);
    assertThat(readiness).contains("\"door\":{", "\"kafkaTakesWrites\":true");
    assertThat(meters)
        .contains("dozvon_webhooks_accepted_total{provider=\"sipout\"} 1.0")
        .contains("dozvon_webhooks_seconds_count{provider=\"sipout\"}")
        .contains("uri=\"/{provider}_webhook/{key}\"")
        .doesNotContain(Tenancy.KEY);
  }

  @Test
  void theManagementPortIsNoDoor() throws Exception {
    var response = webhook(managementPort);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"error\":\"Not Found\"}");
  }

  private HttpResponse<String> webhook(int port) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + Tenancy.PATH);
    return http.send(
        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("{}")).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> manage(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private void register(Connection connection) throws Exception {
    Topic<String, Connection> topic = topics().connections();
    byte[] key = topic.keySerde().serializer().serialize(topic.name(), connection.id());
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), connection);
    kafka.producer().send(new ProducerRecord<>(topic.name(), key, value)).get();
  }

  private Topics topics() {
    return new Topics(kafka.prefix(), 1);
  }

  private int doorPort() {
    return process.context().getBean(EmbeddedServer.class).getPort();
  }
}
