package io.dozvon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.secrets.Opening;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithKafka
class SecretsOnKafkaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final String API_KEY = "pl4in-0f-a11-k3ys";
  private static final String USER_ID = "03822601";
  private static final String WEBHOOK_KEY = "w3bh00k-k3y-1";
  private static final String FILE =
      """
      projects:
        - id: flowers
          connections:
            - id: c1
              provider: sipuni
              webhookKeys: [%s]
              credentials: {apiKey: %s, userId: "%s"}
      """
          .formatted(WEBHOOK_KEY, API_KEY, USER_ID);

  private final SecretKeys keys = SecretKeys.fresh();
  private final KafkaForTest kafka;
  private final Topics topics;
  private final Map<String, Object> client;

  SecretsOnKafkaTest(KafkaForTest kafka) {
    this.kafka = kafka;
    this.topics = new Topics(kafka.prefix() + UUID.randomUUID() + "-", 3);
    this.client = Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  @BeforeEach
  void createTopics() {
    registryTopics().forEach(topic -> kafka.createTopics(Map.of(topic, 1)));
  }

  @Test
  void the_topics_hold_no_secret_in_plain_text_and_a_reader_with_the_keys_gets_it_back() {
    // When
    apply(keys, FILE);

    // Then
    List<String> bytes = everything(2);
    assertThat(bytes).anyMatch(value -> value.contains("\"keyId\":\"" + keys.primary() + "\""));
    assertThat(bytes).noneMatch(value -> value.contains(API_KEY));
    assertThat(bytes).noneMatch(value -> value.contains(USER_ID));
    assertThat(bytes).noneMatch(value -> value.contains(WEBHOOK_KEY));
    try (RegistryView view = RegistryView.start(client, topics)) {
      assertThat(view.awaitLoaded(PATIENCE)).isTrue();
      assertThat(new Vault(keys).open(connection(view)))
          .isEqualTo(
              new Opening.Opened(Credentials.of(Map.of("apiKey", API_KEY, "userId", USER_ID))));
    }
  }

  @Test
  void the_same_file_again_writes_nothing() {
    // Given
    apply(keys, FILE);

    // When
    RegistryOutcome again = apply(keys, FILE);

    // Then
    assertThat(again).isEqualTo(new RegistryOutcome.Applied(0, 0, 2, 0));
    assertThat(everything(2)).hasSize(2);
  }

  @Test
  void after_a_rotation_the_same_file_frees_the_old_key() {
    // Given
    apply(keys, FILE);
    SecretKeys rotated = keys.rotated();
    List<String> before = KeysInUse.read(client, topics).of(keys.primary());

    // When
    RegistryOutcome again = apply(rotated, FILE);

    // Then
    assertThat(again).isEqualTo(new RegistryOutcome.Applied(1, 0, 1, 0));
    assertThat(before).containsExactly("connection 'c1'");
    KeysInUse after = KeysInUse.read(client, topics);
    assertThat(after.of(keys.primary())).isEmpty();
    assertThat(after.of(rotated.primary())).containsExactly("connection 'c1'");
  }

  @Test
  void a_file_with_credentials_and_no_keyset_writes_nothing() {
    // When
    RegistryOutcome outcome =
        RegistryWriter.apply(client, topics, Samples.file(FILE), Optional.empty());

    // Then
    assertThat(outcome).isInstanceOf(RegistryOutcome.Refused.class);
    assertThat(outcome.toString()).contains("connection 'c1'").doesNotContain(API_KEY);
    kafka.collect(topics.connections().name()).assertNoMoreFor(QUIET);
    assertThat(kafka.collect(topics.connections().name()).all()).isEmpty();
  }

  private RegistryOutcome apply(SecretKeys with, String yaml) {
    return RegistryWriter.apply(client, topics, Samples.file(yaml), Optional.of(new Vault(with)));
  }

  private List<String> registryTopics() {
    return List.of(
        topics.projects().name(), topics.connections().name(), topics.employees().name());
  }

  /** Keys and values of all three topics, byte by byte. */
  private List<String> everything(int least) {
    return registryTopics().stream()
        .flatMap(
            topic ->
                kafka
                    .collect(topic)
                    .awaitCount(topic.equals(topics.employees().name()) ? 0 : least / 2, PATIENCE)
                    .stream())
        .map(
            record ->
                new String(record.key(), StandardCharsets.ISO_8859_1)
                    + new String(record.value(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static Connection connection(RegistryView view) {
    return view.registry().connection("c1").orElseThrow();
  }
}
