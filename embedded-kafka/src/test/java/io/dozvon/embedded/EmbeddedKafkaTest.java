package io.dozvon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @TempDir Path data;

  @Test
  void a_restart_keeps_the_cluster_id_and_the_records() throws Exception {
    // Given
    String clusterId;
    TopicOn topic;
    try (EmbeddedKafka first = start()) {
      clusterId = first.clusterId();
      topic = TopicOn.created(first, "calls");
      topic.write("ringing", "answered");
    }

    // When
    try (EmbeddedKafka second = start()) {

      // Then
      assertThat(second.clusterId()).isEqualTo(clusterId);
      assertThat(new TopicOn(second.bootstrapServers(), "calls").read(2))
          .containsExactly("ringing", "answered");
    }
  }

  @Test
  void so_does_one_after_a_stop_that_was_none() throws Exception {
    // Given
    try (EmbeddedKafka first = start()) {
      TopicOn.created(first, "calls").write("ringing", "answered");
    }
    Files.delete(data.resolve("stopped-well"));

    // When
    try (EmbeddedKafka second = start()) {

      // Then
      assertThat(new TopicOn(second.bootstrapServers(), "calls").read(2))
          .containsExactly("ringing", "answered");
      assertThat(data.resolve("stopped-well")).doesNotExist();
    }
    assertThat(data.resolve("stopped-well")).exists();
  }

  @Test
  void brokers_on_different_directories_are_different_clusters(@TempDir Path other) {
    // Given
    try (EmbeddedKafka one = start()) {

      // When
      try (EmbeddedKafka another = EmbeddedKafka.start(new EmbeddedKafkaSettings(other, 0))) {

        // Then
        assertThat(another.clusterId()).isNotEqualTo(one.clusterId());
        assertThat(another.bootstrapServers()).isNotEqualTo(one.bootstrapServers());
      }
    }
  }

  @Test
  void it_listens_on_this_machine_only() {
    // When
    try (EmbeddedKafka kafka = start()) {

      // Then
      assertThat(kafka.bootstrapServers()).matches("127\\.0\\.0\\.1:\\d+");
    }
  }

  @Test
  void a_committed_transaction_is_read() throws Exception {
    // Given
    try (EmbeddedKafka kafka = start()) {
      TopicOn topic = TopicOn.created(kafka, "calls");

      // When
      topic.writeInTransaction("normalizer", "ringing", "answered");

      // Then
      assertThat(topic.read(2)).containsExactly("ringing", "answered");
    }
  }

  @Test
  void a_record_of_four_mebibytes_is_taken() throws Exception {
    // Given
    String large = "x".repeat(4 * 1024 * 1024);
    try (EmbeddedKafka kafka = start()) {
      TopicOn topic = TopicOn.created(kafka, "calls");

      // When
      topic.write(large);

      // Then
      assertThat(topic.read(1)).isEqualTo(List.of(large));
    }
  }

  @Test
  void closing_is_quick_and_can_be_repeated() {
    // Given
    EmbeddedKafka kafka = start();

    // When
    assertTimeoutPreemptively(Duration.ofSeconds(20), kafka::close);

    // Then
    assertThatCode(kafka::close).doesNotThrowAnyException();
  }

  private EmbeddedKafka start() {
    return EmbeddedKafka.start(new EmbeddedKafkaSettings(data, 0));
  }
}
