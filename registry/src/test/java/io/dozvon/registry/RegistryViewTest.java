package io.dozvon.registry;

import static io.dozvon.registry.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.topic.Topics;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

class RegistryViewTest {

  private static final Topics TOPICS = new Topics("", 3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MockedTopics kafka = new MockedTopics(TOPICS);

  @Test
  void a_view_is_loaded_by_a_thread_of_its_own() {
    // Given
    kafka.with(new RegistryEntry.OfProject(project("flowers", "config")));
    try (RegistryView view = RegistryView.start(this::openWithTopics, TOPICS)) {

      // When
      boolean loaded = view.awaitLoaded(PATIENCE);

      // Then
      assertThat(loaded).isTrue();
      assertThat(view.loaded()).isTrue();
      assertThat(view.registry().project("flowers")).isPresent();
      assertThat(view.failure()).isEmpty();
    }
  }

  @Test
  void a_view_that_cannot_load_yet_says_so() {
    // Given
    try (RegistryView view = RegistryView.start(kafka::open, TOPICS)) {

      // When
      boolean loaded = view.awaitLoaded(Duration.ofMillis(50));

      // Then
      assertThat(loaded).isFalse();
      assertThat(view.failure()).isEmpty();
    }
  }

  @Test
  void a_view_that_dies_of_something_unforeseen_says_of_what_and_keeps_nobody_waiting() {
    // Given
    try (RegistryView view =
        RegistryView.start(
            () -> {
              throw new IllegalStateException("a bug");
            },
            TOPICS)) {

      // When
      boolean loaded = view.awaitLoaded(PATIENCE);

      // Then
      assertThat(loaded).isFalse();
      assertThat(view.failure()).hasValueSatisfying(why -> assertThat(why).contains("a bug"));
    }
  }

  @Test
  void closing_it_closes_its_consumer_and_is_no_failure() {
    // Given
    RegistryView view = RegistryView.start(this::openWithTopics, TOPICS);
    view.awaitLoaded(PATIENCE);

    // When
    view.close();

    // Then
    assertThat(kafka.consumer().closed()).isTrue();
    assertThat(view.failure()).isEmpty();
  }

  private Consumer<byte[], byte[]> openWithTopics() {
    var consumer = kafka.open();
    kafka.create();
    return consumer;
  }
}
