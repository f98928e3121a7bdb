package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verb as a person uses it, on the default names: nobody else in this run does. */
@WithKafka
class ApplyIT {

  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;
  private static final ConfigResource RAW =
      new ConfigResource(ConfigResource.Type.TOPIC, "telephony.raw.sipout.v1");

  private final KafkaForTest kafka;
  private Path config;

  ApplyIT(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @BeforeEach
  void writeFile(@TempDir Path directory) throws IOException {
    config = Files.writeString(directory.resolve("dozvon.yml"), REGISTRY);
  }

  @Test
  void whatWasAppliedIsThereAndIsNotWrittenAgain() {
    // Given
    apply();

    // When
    String said = apply();

    // Then
    assertThat(said).contains("registry: 0 written, 0 removed, 2 unchanged");
  }

  @Test
  void rawWebhooksStayFlushedUntilToldOtherwise() throws Exception {
    // Given
    apply("--flush");

    // When
    apply();

    // Then
    assertThat(flushOfRaw()).isEqualTo("1");
  }

  @Test
  void theBrokerDecidesWhenToFlushIfToldSo() throws Exception {
    // Given
    apply("--flush");

    // When
    apply("--no-flush");

    // Then
    assertThat(flushOfRaw()).isNotEqualTo("1");
  }

  private String apply(String... options) {
    StringWriter out = new StringWriter();
    CommandLine dozvon = Dozvon.commandLine();
    dozvon.setOut(new PrintWriter(out, true));
    List<String> always =
        List.of("apply", "--config", config.toString(), "--kafka", kafka.bootstrapServers());
    int exit =
        dozvon.execute(Stream.concat(always.stream(), Stream.of(options)).toArray(String[]::new));
    assertThat(exit).isZero();
    return out.toString();
  }

  private String flushOfRaw() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      ConfigEntry flush =
          admin
              .describeConfigs(List.of(RAW))
              .all()
              .get(30, TimeUnit.SECONDS)
              .get(RAW)
              .get("flush.messages");
      return flush.value();
    }
  }
}
