package io.dozvon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KafkaSettingsTest {

  @Test
  void hasADefaultForEverything() {
    // When
    KafkaSettings settings = KafkaSettings.from(new Configuration(Map.of()));

    // Then
    assertThat(settings.clientSettings()).isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092"));
    assertThat(settings.topics().clients().name()).isEqualTo("telephony.clients.v1");
    assertThat(settings.topics().clients().partitions()).isEqualTo(6);
    assertThat(settings.replication()).isEqualTo(-1);
    assertThat(settings.data()).isAbsolute().hasFileName("data");
    assertThat(settings.instance()).matches("[A-Za-z0-9._-]+");
  }

  @ParameterizedTest
  @CsvSource({
    "kafka.bootstrap, nowhere",
    "topics.prefix, Test_",
    "topics.partitions, 0",
    "topics.replication, 0",
    "instance, a b",
    "kafka.properties, /does/not/exist"
  })
  void aWrongValueIsRefusedByItsKey(String key, String value) {
    // Given
    var configuration = new Configuration(Map.of(key, value));
    KafkaSettings.from(configuration);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'" + key + "' is '" + value + "'");
  }

  @Test
  void whatTheClientsNeedToBeLetInComesFromAFileAndIsNotShown(@TempDir Path directory)
      throws IOException {
    // Given
    Path file = directory.resolve("client.properties");
    Files.writeString(file, "security.protocol=SASL_SSL\nsasl.jaas.config=secret\n");

    // When
    KafkaSettings settings =
        KafkaSettings.from(new Configuration(Map.of("kafka.properties", file.toString())));

    // Then
    assertThat(settings.clientSettings())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.jaas.config", "secret");
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void theFileMustNotChangeWhatThePromisesRestOn(@TempDir Path directory) throws IOException {
    // Given
    Path file = directory.resolve("client.properties");
    Files.writeString(file, "acks=0\n");
    var configuration = new Configuration(Map.of("kafka.properties", file.toString()));
    KafkaSettings.from(configuration);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .hasMessageContaining("'kafka.properties' is 'a file with acks'");
  }
}
