package io.dozvon.registry;

import static io.dozvon.registry.Samples.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithKafka
class RegistryOnKafkaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final WebhookKey KEY = new WebhookKey("sipout", "one-key-1");

  private static final String ONE_CONNECTION =
      """
      projects:
        - id: flowers
          connections: [{id: c1, provider: sipout, webhookKeys: [one-key-1]}]
          employees: [{id: anna, connections: {c1: {extension: "101"}}}]
      """;

  private final KafkaForTest kafka;
  private final Topics topics;
  private final Map<String, Object> client;

  RegistryOnKafkaTest(KafkaForTest kafka) {
    this.kafka = kafka;
    this.topics = new Topics(kafka.prefix() + UUID.randomUUID() + "-", 3);
    this.client = Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  @BeforeEach
  void createTopics() {
    kafka.createTopics(
        Map.of(
            topics.projects().name(), 1,
            topics.connections().name(), 1,
            topics.employees().name(), 1));
  }

  @Test
  void a_view_knows_what_a_file_says_and_then_what_the_next_one_says() {
    // Given
    RegistryOutcome first = apply(ONE_CONNECTION);
    try (RegistryView view = RegistryView.start(client, topics)) {
      assertThat(view.awaitLoaded(PATIENCE)).isTrue();
      assertThat(view.registry().connectionOf(KEY)).map(Connection::id).hasValue("c1");
      assertThat(view.registry().employeeAt("c1", "101")).isPresent();

      // When
      RegistryOutcome second = apply("projects: [{id: flowers, name: Roses}]");

      // Then
      assertThat(first).isEqualTo(new RegistryOutcome.Applied(3, 0, 0, 0));
      assertThat(second).isEqualTo(new RegistryOutcome.Applied(1, 2, 0, 0));
      await().atMost(PATIENCE).until(() -> view.registry().employeeAt("c1", "101").isEmpty());
      await().atMost(PATIENCE).until(() -> view.registry().connectionOf(KEY).isEmpty());
      assertThat(view.registry().project("flowers")).map(Project::name).hasValue("Roses");
    }
  }

  @Test
  void the_same_file_again_writes_nothing() {
    // Given
    apply(ONE_CONNECTION);

    // When
    RegistryOutcome again = apply(ONE_CONNECTION);

    // Then
    assertThat(again)
        .isEqualTo(new RegistryOutcome.Applied(0, 0, 3, 0))
        .hasToString("registry: 0 written, 0 removed, 3 unchanged, 0 of other origins left alone");
    assertThat(kafka.collect(topics.connections().name()).awaitCount(1, PATIENCE)).hasSize(1);
  }

  @Test
  void a_file_that_would_take_what_belongs_to_others_changes_nothing() {
    // Given
    write(new RegistryEntry.OfConnection(connection("theirs", "console", "one-key-1")));

    // When
    RegistryOutcome outcome = apply(ONE_CONNECTION);

    // Then
    assertThat(outcome)
        .isEqualTo(
            new RegistryOutcome.Refused(
                List.of(
                    "a webhook key of connection 'c1' is one of connection 'theirs' already,"
                        + " which belongs to 'console'")));
    try (RegistryView view = RegistryView.start(client, topics)) {
      assertThat(view.awaitLoaded(PATIENCE)).isTrue();
      assertThat(view.registry().project("flowers")).isEmpty();
      assertThat(view.registry().connectionOf(KEY)).map(Connection::id).hasValue("theirs");
    }
  }

  @Test
  void what_a_writer_did_not_commit_is_never_seen() {
    // Given
    Producer<byte[], byte[]> halfWay =
        RegistryClients.producer(client, topics.application("registry-writer"));
    halfWay.initTransactions();
    halfWay.beginTransaction();
    send(halfWay, new RegistryEntry.OfConnection(connection("half", "config", "half-key")));

    // When
    RegistryOutcome outcome = apply(ONE_CONNECTION);

    // Then
    Throwable fenced = catchThrowable(halfWay::commitTransaction);
    halfWay.close(Duration.ZERO);
    assertThat(fenced).isInstanceOf(KafkaException.class);
    assertThat(outcome).isEqualTo(new RegistryOutcome.Applied(3, 0, 0, 0));
    try (RegistryView view = RegistryView.start(client, topics)) {
      assertThat(view.awaitLoaded(PATIENCE)).isTrue();
      assertThat(view.registry().connections()).extracting(Connection::id).containsExactly("c1");
    }
  }

  private RegistryOutcome apply(String yaml) {
    return RegistryWriter.apply(client, topics, Samples.file(yaml), Optional.empty());
  }

  private void write(RegistryEntry entry) {
    send(kafka.producer(), entry);
  }

  private void send(Producer<byte[], byte[]> producer, RegistryEntry entry) {
    var sent = producer.send(new RegistryTopics(topics).put(entry));
    producer.flush();
    assertThat(sent).isDone();
  }
}
