package io.dozvon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FatalFaultTest {

  @Test
  void a_broker_that_loses_its_disk_says_so_and_the_process_lives(@TempDir Path parent)
      throws Exception {
    // Given
    Path data = parent.resolve("data");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(new EmbeddedKafkaSettings(data, 0))) {
      var failure = kafka.failure().toCompletableFuture();
      var topic = new TopicOn(kafka.bootstrapServers(), "calls");
      deleteAll(data);
      Files.createFile(data);

      // When
      topic.create();

      // Then
      await().atMost(Duration.ofSeconds(20)).until(failure::isDone);
      assertThat(failure)
          .isCompletedWithValueMatching(
              it -> it.getMessage().startsWith("the embedded broker has failed"));
    }
  }

  @Test
  void a_request_to_end_the_process_fails_the_broker_whose_thread_made_it() {
    // Given
    var threads = new BrokerThreads();
    var others = new BrokerThreads();

    // When
    new Thread(threads, () -> Exit.halt(1, "no disk left"), "some-kafka-thread").start();

    // Then
    await().atMost(Duration.ofSeconds(10)).until(threads.failure()::isDone);
    assertThat(threads.failure().join())
        .hasMessageContaining("status 1")
        .hasMessageContaining("no disk left");
    assertThat(others.failure()).isNotDone();
  }

  @Test
  void a_broker_thread_that_dies_fails_the_broker() {
    // Given
    var threads = new BrokerThreads();
    var cause = new IllegalStateException("unexpected");
    var thread =
        new Thread(
            threads,
            () -> {
              throw cause;
            },
            "some-kafka-thread");

    // When
    thread.start();

    // Then
    await().atMost(Duration.ofSeconds(10)).until(threads.failure()::isDone);
    assertThat(threads.failure().join()).hasCause(cause).hasMessageContaining("some-kafka-thread");
  }

  private static void deleteAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(FatalFaultTest::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
