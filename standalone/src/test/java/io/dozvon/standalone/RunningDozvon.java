package io.dozvon.standalone;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.RegistryOutcome;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** All services in this JVM on the Kafka of a test, as a sender and a consumer see them. */
final class RunningDozvon implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Standalone standalone;
  private final KafkaForTest kafka;
  private final Topics topics;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningDozvon(Standalone standalone, KafkaForTest kafka) {
    this.standalone = standalone;
    this.kafka = kafka;
    this.topics = standalone.kafka().topics();
  }

  static RunningDozvon on(KafkaForTest kafka, Path data, String registry) {
    RunningDozvon dozvon = on(kafka, data, registry, Map.of());
    if (!dozvon.standalone.awaitReady()) {
      dozvon.close();
      throw new AssertionError("not ready in time");
    }
    return dozvon;
  }

  static RunningDozvon on(
      KafkaForTest kafka, Path data, String registry, Map<String, String> settings) {
    Map<String, String> given = new HashMap<>();
    given.put("kafka.bootstrap", kafka.bootstrapServers());
    given.put("topics.prefix", kafka.prefix());
    given.put("topics.partitions", "3");
    given.put("data", data.toString());
    given.put("ingest.host", "127.0.0.1");
    given.put("ingest.port", "0");
    given.put("management.port", "0");
    given.putAll(settings);
    RegistryFile file = RegistryFile.parse("test.yml", registry, Examples.SURROUNDINGS);
    return new RunningDozvon(
        Standalone.start(
            ProcessPlan.read(new Configuration(given), Services.all()),
            Optional.empty(),
            Optional.of(file)),
        kafka);
  }

  /** As {@code apply} does it, with the keys of these services. */
  RegistryOutcome apply(String registry) {
    return new Groundwork(
            standalone.kafka(), PATIENCE, RawFlush.AS_IT_IS, standalone.plan().vault())
        .lay(RegistryFile.parse("test.yml", registry, Examples.SURROUNDINGS));
  }

  KafkaSettings settings() {
    return standalone.kafka();
  }

  Topics topics() {
    return topics;
  }

  /** Where webhooks are taken. */
  URI door() {
    return door("");
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(door(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(door(path)));
  }

  /** A project's values on a topic, once there are so many and no more come for a while. */
  <V> List<V> of(String project, Topic<String, V> topic, int expected) {
    try (RecordCollector collector = kafka.collect(topic.name())) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> of(project, topic, collector).size() >= expected);
      collector.assertNoMoreFor(QUIET);
      return of(project, topic, collector);
    }
  }

  /** All values of a topic, once there are so many. */
  <V> List<V> all(Topic<String, V> topic, int expected) {
    try (RecordCollector collector = kafka.collect(topic.name())) {
      return collector.awaitCount(expected, PATIENCE).stream()
          .map(record -> value(topic, record))
          .toList();
    }
  }

  @Override
  public void close() {
    standalone.close();
  }

  private static <V> List<V> of(String project, Topic<String, V> topic, RecordCollector collector) {
    return collector.all().stream()
        .filter(
            record -> new String(record.key(), StandardCharsets.UTF_8).startsWith(project + "|"))
        .map(record -> value(topic, record))
        .toList();
  }

  private static <V> V value(Topic<String, V> topic, ConsumerRecord<byte[], byte[]> record) {
    return topic
        .valueSerde()
        .deserializer()
        .deserialize(topic.name(), record.headers(), record.value());
  }

  int doorPort() {
    return standalone.doorPort();
  }

  /** A question at the management port, by somebody with that access token. */
  HttpResponse<String> manage(String path, String token) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + standalone.managementPort() + path))
            .header("Authorization", "Bearer " + token));
  }

  private URI door(String path) {
    return URI.create("http://127.0.0.1:" + standalone.doorPort() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer from the door", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
