package io.dozvon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

  @TempDir Path data;

  @Test
  void a_busy_port_is_named_together_with_the_way_out() throws IOException {
    // Given
    try (ServerSocket other = otherProgram()) {
      var settings = new EmbeddedKafkaSettings(data, other.getLocalPort());

      // When
      Throwable refusal = catchThrowable(() -> EmbeddedKafka.start(settings));

      // Then
      assertThat(refusal)
          .isInstanceOf(PortTakenException.class)
          .hasMessage(
              "port %d on 127.0.0.1 is taken by another program; "
                  + "stop it or choose another with --kafka-port",
              other.getLocalPort());
    }
  }

  @Test
  void a_start_refused_for_its_port_leaves_the_directory_free() throws IOException {
    // Given
    try (ServerSocket other = otherProgram()) {
      var settings = new EmbeddedKafkaSettings(data, other.getLocalPort());
      assertThatThrownBy(() -> EmbeddedKafka.start(settings)).isNotNull();
    }

    // When
    try (EmbeddedKafka kafka = EmbeddedKafka.start(new EmbeddedKafkaSettings(data, 0))) {

      // Then
      assertThat(kafka.clusterId()).isNotBlank();
    }
  }

  @Test
  void a_directory_in_use_is_refused_and_its_user_goes_on() throws Exception {
    // Given
    var settings = new EmbeddedKafkaSettings(data, 0);
    try (EmbeddedKafka first = EmbeddedKafka.start(settings)) {

      // When
      Throwable refusal = catchThrowable(() -> EmbeddedKafka.start(settings));

      // Then
      assertThat(refusal)
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use by another running broker");
      TopicOn topic = TopicOn.created(first, "calls");
      topic.write("ringing");
      assertThat(topic.read(1)).containsExactly("ringing");
    }
  }

  @Test
  void a_directory_of_another_kafka_node_is_refused_by_name() throws IOException {
    // Given
    Files.writeString(data.resolve("meta.properties"), "version=1\ncluster.id=x\nnode.id=7\n");

    // When
    Throwable refusal =
        catchThrowable(() -> EmbeddedKafka.start(new EmbeddedKafkaSettings(data, 0)));

    // Then
    assertThat(refusal)
        .isInstanceOf(EmbeddedKafkaException.class)
        .hasMessageStartingWith(data + " holds no data of an embedded broker");
  }

  @Test
  void a_file_in_the_place_of_the_directory_is_refused_by_name() throws IOException {
    // Given
    Path file = Files.createFile(data.resolve("file"));

    // When
    Throwable refusal =
        catchThrowable(() -> EmbeddedKafka.start(new EmbeddedKafkaSettings(file, 0)));

    // Then
    assertThat(refusal)
        .isInstanceOf(EmbeddedKafkaException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void an_override_that_kafka_does_not_know_is_refused_by_name() {
    // Given
    var settings = new EmbeddedKafkaSettings(data, 0, Map.of("num.io.treads", "2"));

    // When
    Throwable refusal = catchThrowable(() -> EmbeddedKafka.start(settings));

    // Then
    assertThat(refusal)
        .isInstanceOf(EmbeddedKafkaException.class)
        .hasMessageContaining("num.io.treads");
  }

  @Test
  void an_override_with_a_bad_value_is_refused_by_name() {
    // Given
    var settings = new EmbeddedKafkaSettings(data, 0, Map.of("num.io.threads", "many"));

    // When
    Throwable refusal = catchThrowable(() -> EmbeddedKafka.start(settings));

    // Then
    assertThat(refusal)
        .isInstanceOf(EmbeddedKafkaException.class)
        .hasMessageContaining("num.io.threads");
  }

  private static ServerSocket otherProgram() throws IOException {
    var socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }
}
