package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.WithKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret of each kind, through real Kafka and real HTTP, until it is changed. */
@WithKafka
class SecretsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration START = Duration.ofSeconds(90);
  private static final String DOOR = "/sipout_webhook/";
  private static final String WEBHOOK =
      "call_action=complete&call_status=Success&call_phone=79004443322&call_id=one";
  private static final String FILE =
      """
      projects:
        - id: flowers
          connections:
            - id: flowers-sipout
              provider: sipout
              webhookKeys: [KEYS]
              credentials:
                apiKey: pl4in-0f-a11-k3ys
      """;

  private final KafkaForTest kafka;

  @TempDir private Path data;

  SecretsIT(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @Test
  void anOldWebhookKeyOpensTheDoorUntilItIsRemoved() {
    // Given
    try (RunningDozvon dozvon = RunningDozvon.on(kafka, data, file("old-key-1, new-key-2"))) {
      assertThat(knock(dozvon, "old-key-1")).isEqualTo(200);
      assertThat(knock(dozvon, "new-key-2")).isEqualTo(200);

      // When
      dozvon.apply(file("new-key-2"));

      // Then
      Awaitility.await().atMost(PATIENCE).until(() -> knock(dozvon, "old-key-1") != 200);
      assertThat(knock(dozvon, "new-key-2")).isEqualTo(200);
    }
  }

  @Test
  void theFirstRunMakesAKeyAndAnOldKeyCanGoOnceTheConfigurationIsAppliedUnderTheNewOne()
      throws IOException {
    // Given
    KeysetFile keyset = new KeysetFile(data.resolve("secrets/keyset.json"));
    String old;
    try (RunningDozvon dozvon = RunningDozvon.on(kafka, data, file("some-key-1"))) {
      SecretKeys first = keyset.read();
      old = first.primary();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset.path())))
          .isEqualTo("rw-------");
      assertThat(connections(dozvon, old)).doesNotContain("pl4in", "some-key-1");
      keyset.write(first.rotated());
      Retirement tooEarly = new Retirement(keyset, dozvon.settings());
      assertThat(catchThrowable(() -> tooEarly.of(first.primary())))
          .hasMessageContaining("is still needed by connection 'flowers-sipout'");
    }

    // When
    try (RunningDozvon dozvon = RunningDozvon.on(kafka, data, file("some-key-1"))) {
      SecretKeys rest = new Retirement(keyset, dozvon.settings()).of(old);

      // Then
      assertThat(rest.ids()).hasSize(1).doesNotContain(old);
      assertThat(keyset.read().ids()).isEqualTo(rest.ids());
      assertThat(connections(dozvon, rest.primary())).doesNotContain("pl4in");
    }
  }

  @Test
  void aStartWithoutTheKeysIsRefusedAndNeverSaysThatItRuns() {
    // Given
    RunningDozvon.on(kafka, data.resolve("first"), file("some-key-1")).close();

    // When
    try (JavaProcess other =
        DozvonApart.verb(
            Map.of("DOZVON_TOPICS_PREFIX", kafka.prefix(), "DOZVON_TOPICS_PARTITIONS", "3"),
            "run",
            "--kafka",
            kafka.bootstrapServers(),
            "--data",
            data.resolve("other").toString(),
            "--port",
            "0",
            "--management-port",
            "0")) {
      int exit = other.awaitExit(START);

      // Then
      assertThat(exit).isEqualTo(1);
      assertThat(other.lines())
          .anyMatch(line -> line.contains("flowers-sipout"))
          .noneMatch(line -> line.contains("Dozvon is running"));
    }
  }

  private static String file(String keys) {
    return FILE.replace("KEYS", keys);
  }

  private static int knock(RunningDozvon dozvon, String key) {
    return dozvon.post(DOOR + key, "application/x-www-form-urlencoded", WEBHOOK).statusCode();
  }

  /** All that ever stood in the topic, byte by byte, once something is sealed under that key. */
  private String connections(RunningDozvon dozvon, String keyId) {
    try (RecordCollector topic = kafka.collect(dozvon.topics().connections().name())) {
      topic.await(record -> text(record).contains("\"keyId\":\"" + keyId + "\""), PATIENCE);
      return topic.all().stream().map(SecretsIT::text).collect(Collectors.joining("\n"));
    }
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null ? "" : new String(record.value(), StandardCharsets.ISO_8859_1);
  }
}
