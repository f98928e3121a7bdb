package io.dozvon.runtime.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
final class ServiceMainTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String prefix = UUID.randomUUID() + "-";

  @Test
  void aWrongSettingEndsItWithTwoAndIsNamedWithoutAStackTrace() {
    // Given
    JavaCommand command =
        JavaCommand.of(ShoutingService.class, "--shouting.mark=?")
            .withEnvironment(Map.of("DOZVON_KAFKA_BOOTSTROP", "x"));

    // When
    try (JavaProcess service = JavaProcess.start(command)) {
      int code = service.awaitExit(SOON);

      // Then
      assertThat(code).isEqualTo(2);
      assertThat(service.lines())
          .anyMatch(line -> line.contains("'DOZVON_KAFKA_BOOTSTROP' is no setting"))
          .noneMatch(line -> line.startsWith("\tat "));
    }
  }

  @Test
  void aServiceWhoseStreamDiedEndsWithOneAndSaysWhy(KafkaForTest kafka, @TempDir Path data)
      throws Exception {
    // Given
    String in = createTopics(kafka);
    try (JavaProcess service = JavaProcess.start(service(kafka, data))) {
      awaitRunning(service);

      // When
      kafka.producer().send(new ProducerRecord<>(in, ShoutingService.DEADLY.getBytes(UTF_8))).get();

      // Then
      assertThat(service.awaitExit(SOON)).isEqualTo(1);
      assertThat(service.lines())
          .anyMatch(line -> line.contains("why=\"stage test-stage died: TimeoutException"));
    }
  }

  @Test
  void aServiceThatIsAskedToStopClosesItsStages(KafkaForTest kafka, @TempDir Path data) {
    // Given
    createTopics(kafka);
    try (JavaProcess service = JavaProcess.start(service(kafka, data))) {
      awaitRunning(service);

      // When
      service.terminate(SOON);

      // Then
      assertThat(service.lines()).anyMatch(line -> line.contains("condition=\"closed\""));
    }
  }

  private String createTopics(KafkaForTest kafka) {
    String in = prefix + "dozvon-in";
    kafka.createTopics(Map.of(in, 1, prefix + "dozvon-out", 1));
    return in;
  }

  private static void awaitRunning(JavaProcess service) {
    service.awaitLine(line -> line.contains("condition=\"running\""), SOON);
  }

  private JavaCommand service(KafkaForTest kafka, Path data) {
    return JavaCommand.of(
        ShoutingService.class,
        "--kafka.bootstrap=" + kafka.bootstrapServers(),
        "--topics.prefix=" + prefix,
        "--topics.partitions=1",
        "--management.port=0",
        "--data=" + data);
  }
}
