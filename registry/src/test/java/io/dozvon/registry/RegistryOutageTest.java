package io.dozvon.registry;

import static io.dozvon.registry.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.BrokerProcess;
import io.dozvon.testing.KafkaForTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Topics topics = new Topics("", 3);

  @Test
  void a_view_started_before_its_topics_outlives_the_death_of_the_broker() {
    try (BrokerProcess broker = BrokerProcess.start()) {
      // Given
      Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
      try (RegistryView view = RegistryView.start(client, topics)) {
        createTopics(broker);
        apply(client, "old-key-1");
        await().atMost(PATIENCE).until(() -> knows(view, "old-key-1"));
        broker.kill();
        assertThat(knows(view, "old-key-1")).isTrue();
        broker.restart();

        // When
        apply(client, "new-key-1");

        // Then
        await().atMost(PATIENCE).until(() -> knows(view, "new-key-1"));
        assertThat(knows(view, "old-key-1")).isFalse();
        assertThat(view.failure()).isEmpty();
      }
    }
  }

  private void createTopics(BrokerProcess broker) {
    try (KafkaForTest kafka = KafkaForTest.at(broker.bootstrapServers(), "")) {
      kafka.createTopics(
          Map.of(
              topics.projects().name(), 1,
              topics.connections().name(), 1,
              topics.employees().name(), 1));
    }
  }

  private void apply(Map<String, Object> client, String webhookKey) {
    String yaml =
        "projects: [{id: flowers, connections: [{id: c1, provider: sipout, webhookKeys: [%s]}]}]"
            .formatted(webhookKey);
    RegistryWriter.apply(client, topics, Samples.file(yaml), Optional.empty());
  }

  private static boolean knows(RegistryView view, String webhookKey) {
    return view.registry().connectionOf(key(webhookKey)).isPresent();
  }
}
