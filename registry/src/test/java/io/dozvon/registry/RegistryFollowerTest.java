package io.dozvon.registry;

import static io.dozvon.registry.Samples.connection;
import static io.dozvon.registry.Samples.employee;
import static io.dozvon.registry.Samples.key;
import static io.dozvon.registry.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class RegistryFollowerTest {

  private static final Topics TOPICS = new Topics("", 3);

  private final MockedTopics kafka = new MockedTopics(TOPICS);
  private final RegistryEntries entries = new RegistryEntries();
  private final RegistryFollower follower =
      new RegistryFollower(this::openWithTopics, new RegistryTopics(TOPICS), entries);

  @Test
  void it_is_loaded_when_all_that_was_there_is_read() {
    // Given
    kafka
        .with(of(project("flowers", "config")))
        .with(of(connection("c1", "config", "one-key")))
        .with(new RegistryEntry.OfEmployee(employee("anna", "config", "101")));
    follower.step();
    boolean before = follower.loaded();

    // When
    follower.step();

    // Then
    assertThat(before).isFalse();
    assertThat(follower.loaded()).isTrue();
    assertThat(entries.project("flowers")).isPresent();
    assertThat(entries.connectionOf(key("one-key"))).isPresent();
    assertThat(entries.employeeAt("c1", "101")).isPresent();
  }

  @Test
  void it_is_not_loaded_while_one_topic_is_not_read_to_its_end() {
    // Given
    kafka.with(of(project("flowers", "config"))).with(of(project("books", "config")));
    follower.step();
    kafka.consumer().setMaxPollRecords(1);

    // When
    follower.step();

    // Then
    assertThat(follower.loaded()).isFalse();
    assertThat(entries.project("flowers")).isEmpty();
  }

  @Test
  void empty_topics_are_loaded_at_once() {
    // Given
    follower.step();

    // When
    follower.step();

    // Then
    assertThat(follower.loaded()).isTrue();
  }

  @Test
  void it_waits_for_topics_that_do_not_exist_yet_and_says_so_once() {
    try (Logged log = new Logged(Trouble.class);
        var early = new RegistryFollower(kafka::open, new RegistryTopics(TOPICS), entries)) {
      // Given
      boolean first = early.step();
      boolean second = early.step();
      kafka.create();

      // When
      early.step();
      early.step();

      // Then
      assertThat(first).isFalse();
      assertThat(second).isFalse();
      assertThat(early.loaded()).isTrue();
      assertThat(log.lines())
          .hasSize(2)
          .first()
          .asString()
          .contains("waits for topics", TOPICS.projects().name(), TOPICS.employees().name());
    }
  }

  @Test
  void a_record_that_cannot_be_read_is_skipped_and_named() {
    try (Logged log = new Logged(RegistryReading.class)) {
      // Given
      kafka
          .with(of(connection("c1", "config", "one-key")))
          .withGarbage("c1")
          .with(of(connection("c2", "config", "other-key")));
      follower.step();

      // When
      follower.step();

      // Then
      assertThat(entries.connections()).extracting(Connection::id).containsExactly("c1", "c2");
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("topic=" + TOPICS.connections().name(), "partition=0", "offset=1")
          .doesNotContain("half a rec");
    }
  }

  @Test
  void what_changes_after_the_load_is_followed() {
    // Given
    kafka.with(of(connection("c1", "config", "one-key")));
    follower.step();
    follower.step();
    kafka.without(EntryName.ofConnection("c1")).with(of(connection("c2", "config", "new-key")));
    kafka.deliver(2);

    // When
    follower.step();

    // Then
    assertThat(entries.connection("c1")).isEmpty();
    assertThat(entries.connectionOf(key("new-key"))).isPresent();
  }

  @Test
  void after_a_failure_it_reads_anew_and_forgets_what_is_gone_by_then() {
    // Given
    kafka.with(of(project("flowers", "config"))).with(of(project("books", "config")));
    follower.step();
    follower.step();
    kafka.clear();
    kafka.with(of(project("books", "config")));
    kafka.consumer().setPollException(new KafkaException("the position is lost"));
    boolean worthGoingOnAtOnce = follower.step();
    var meanwhile = entries.project("flowers");
    follower.step();

    // When
    follower.step();

    // Then
    assertThat(worthGoingOnAtOnce).isFalse();
    assertThat(meanwhile).map(Project::id).hasValue("flowers");
    assertThat(kafka.opened()).isEqualTo(2);
    assertThat(entries.project("flowers")).isEmpty();
    assertThat(entries.project("books")).isPresent();
  }

  @Test
  void an_outage_is_told_once_and_so_is_its_end() {
    try (Logged log = new Logged(Trouble.class)) {
      // Given
      for (int i = 0; i < 3; i++) {
        follower.step();
        kafka.consumer().setPollException(new TimeoutException("no answer"));
        follower.step();
      }
      follower.step();

      // When
      follower.step();

      // Then
      assertThat(log.lines())
          .containsExactly(
              "registry cannot be read; trying on error=TimeoutException message=no answer",
              "registry can be read again");
    }
  }

  @Test
  void two_connections_with_one_webhook_key_are_told_once() {
    try (Logged log = new Logged(ContestedKeys.class)) {
      // Given
      kafka.with(of(connection("c2", "a", "one-key"))).with(of(connection("c1", "b", "one-key")));
      follower.step();
      follower.step();
      kafka.with(of(project("flowers", "config")));
      kafka.deliver(1);

      // When
      follower.step();

      // Then
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("connections=[c1, c2]", "chosen=c1");
    }
  }

  private Consumer<byte[], byte[]> openWithTopics() {
    var consumer = kafka.open();
    kafka.create();
    return consumer;
  }

  private static RegistryEntry of(Project project) {
    return new RegistryEntry.OfProject(project);
  }

  private static RegistryEntry of(Connection connection) {
    return new RegistryEntry.OfConnection(connection);
  }
}
