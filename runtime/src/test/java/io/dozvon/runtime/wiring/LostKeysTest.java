package io.dozvon.runtime.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.registry.RegistryWriter;
import io.dozvon.registry.file.KnownProvider;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.file.Surroundings;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.stage.BackOff;
import io.dozvon.runtime.stage.OnDeath;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.topics.TopicProvisioner;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
final class LostKeysTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String FILE =
      """
      projects:
        - id: flowers
          connections:
            - id: c1
              provider: sipout
              webhookKeys: [one-key-1]
              credentials: {apiKey: pl4in-k3y}
      """;

  private final String prefix = UUID.randomUUID() + "-";
  private final SecretKeys keys = SecretKeys.fresh();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private ProcessPlan plan;

  @BeforeEach
  void apply(KafkaForTest kafka, @TempDir Path data) {
    kafka.createTopics(Map.of(prefix + "dozvon-in", 1, prefix + "dozvon-out", 1));
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap", kafka.bootstrapServers());
    settings.put("topics.prefix", prefix);
    settings.put("topics.partitions", "1");
    settings.put("data", data.toString());
    settings.put("management.port", "0");
    plan = ProcessPlan.read(new Configuration(settings), List.of(ShoutingService.MODULE));
    new TopicProvisioner(plan.kafka(), RawFlush.BROKER_DEFAULT).provision(List.of("sipout"), SOON);
    RegistryWriter.apply(
        plan.kafka().clientSettings(),
        plan.kafka().topics(),
        RegistryFile.parse(
            "test.yml",
            FILE,
            new Surroundings(List.of(KnownProvider.asking("sipout", "apiKey")), variable -> null)),
        Optional.of(new Vault(keys)));
  }

  @Test
  void aProcessWhoseKeysetLacksTheKeyOfARecordDoesNotStartAndNamesTheKey() {
    // Given
    ProcessPlan withOtherKeys = plan.with(new Vault(SecretKeys.fresh()));

    // When
    try (DozvonProcess process = DozvonProcess.start(withOtherKeys, role())) {

      // Then
      assertThat(ended.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join())
          .contains("key " + keys.primary() + " of c1", "apply the configuration again");
      assertThat(process.ready()).isFalse();
    }
  }

  @Test
  void aProcessThatHasTheKeyStarts() {
    // Given
    ProcessPlan rotated = plan.with(new Vault(keys.rotated()));

    // When
    try (DozvonProcess process = DozvonProcess.start(rotated, role())) {

      // Then
      assertThat(process.awaitReady(SOON)).isTrue();
      assertThat(process.context().getBean(Vault.class)).isNotNull();
    }
  }

  @Test
  void aProcessWithoutKeysStarts() {
    // When
    try (DozvonProcess process = DozvonProcess.start(plan, role())) {

      // Then
      assertThat(process.awaitReady(SOON)).isTrue();
    }
  }

  private ProcessRole role() {
    return new ProcessRole(
        new OnDeath.Restart(BackOff.usual()), RawFlush.BROKER_DEFAULT, ended::complete);
  }
}
