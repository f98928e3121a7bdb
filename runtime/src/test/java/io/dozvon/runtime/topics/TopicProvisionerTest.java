package io.dozvon.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@WithKafka
final class TopicProvisionerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> PROVIDERS = List.of("sipuni");

  private final String prefix = UUID.randomUUID() + "-";

  @Test
  void createsTheTopicsOnceAndFindsThemGoodAfterwards(KafkaForTest kafka) {
    // Given
    KafkaSettings settings = settings(kafka, "2");
    String first = new TopicProvisioner(settings, RawFlush.AS_IT_IS).provision(PROVIDERS, PATIENCE);

    // When
    String second =
        new TopicProvisioner(settings, RawFlush.AS_IT_IS).provision(PROVIDERS, PATIENCE);

    // Then
    assertThat(second).isNotBlank().isEqualTo(first);
  }

  @Test
  void servicesThatStartTogetherDoNotStandInEachOthersWay(KafkaForTest kafka) {
    // Given
    var provisioner = new TopicProvisioner(settings(kafka, "1"), RawFlush.AS_IT_IS);

    // When
    List<String> clusters =
        List.of(
                CompletableFuture.supplyAsync(() -> provisioner.provision(PROVIDERS, PATIENCE)),
                CompletableFuture.supplyAsync(() -> provisioner.provision(PROVIDERS, PATIENCE)))
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    assertThat(clusters).doesNotContainNull().hasSize(2);
  }

  @Test
  void refusesTopicsWithAnotherNumberOfPartitions(KafkaForTest kafka) {
    // Given
    new TopicProvisioner(settings(kafka, "1"), RawFlush.AS_IT_IS).provision(PROVIDERS, PATIENCE);
    var another = new TopicProvisioner(settings(kafka, "2"), RawFlush.AS_IT_IS);

    // When, Then
    assertThatThrownBy(() -> another.provision(PROVIDERS, PATIENCE))
        .isInstanceOf(WrongTopicsException.class)
        .hasMessageContaining("telephony.raw.sipuni.v1 has 1 partitions, expected 2");
  }

  @Test
  void changesHowExistingRawTopicsAreFlushed(KafkaForTest kafka) {
    // Given
    KafkaSettings settings = settings(kafka, "1");
    new TopicProvisioner(settings, RawFlush.EVERY_MESSAGE).provision(PROVIDERS, PATIENCE);
    await().atMost(PATIENCE).until(() -> flush(settings).equals("1"));

    // When
    new TopicProvisioner(settings, RawFlush.BROKER_DEFAULT).provision(PROVIDERS, PATIENCE);

    // Then
    await().atMost(PATIENCE).until(() -> !flush(settings).equals("1"));
  }

  @Test
  void aTopicThatDatesRecordsByTheirWriterDoesSoNoLonger(KafkaForTest kafka) {
    // Given
    KafkaSettings settings = settings(kafka, "1");
    Topic<?, ?> raw = settings.topics().raw("sipuni");
    Map<String, String> before = new HashMap<>(raw.settings());
    before.put("message.timestamp.type", "CreateTime");
    kafka.createTopics(new NewTopic(raw.name(), 1, (short) 1).configs(before));

    // When
    new TopicProvisioner(settings, RawFlush.AS_IT_IS).provision(PROVIDERS, PATIENCE);

    // Then
    Instant now = Instant.now();
    Instant kept = now.minus(Duration.ofDays(14));
    await().atMost(PATIENCE).until(() -> stored(kafka, raw, Instant.EPOCH).isAfter(kept));
    assertThat(stored(kafka, raw, now.plus(Duration.ofDays(3)))).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void givesUpOnAKafkaThatDoesNotComeInTime() {
    // Given
    var nowhere = KafkaSettings.from(new Configuration(Map.of("kafka.bootstrap", "127.0.0.1:1")));
    var provisioner = new TopicProvisioner(nowhere, RawFlush.AS_IT_IS);

    // When, Then
    assertThatThrownBy(() -> provisioner.provision(PROVIDERS, Duration.ofMillis(1)))
        .isInstanceOf(KafkaUnavailableException.class)
        .hasMessageContaining("Kafka at 127.0.0.1:1 cannot be used");
  }

  private KafkaSettings settings(KafkaForTest kafka, String partitions) {
    return KafkaSettings.from(
        new Configuration(
            Map.of(
                "kafka.bootstrap", kafka.bootstrapServers(),
                "topics.prefix", prefix,
                "topics.partitions", partitions)));
  }

  private static Instant stored(KafkaForTest kafka, Topic<?, ?> topic, Instant said) {
    var record =
        new ProducerRecord<byte[], byte[]>(topic.name(), 0, said.toEpochMilli(), null, null);
    try {
      return Instant.ofEpochMilli(kafka.producer().send(record).get().timestamp());
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String flush(KafkaSettings settings) throws Exception {
    var raw = new ConfigResource(ConfigResource.Type.TOPIC, settings.topics().raw("sipuni").name());
    try (Admin admin = Admin.create(settings.clientSettings())) {
      return admin.describeConfigs(List.of(raw)).all().get().get(raw).get("flush.messages").value();
    }
  }
}
