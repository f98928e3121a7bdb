package io.dozvon.registry;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.secrets.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the registry's topics hold what a file says; entries of other origins stay untouched. */
public final class RegistryWriter {

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final RegistryTopics topics;
  private final Sealing sealing;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Supplier<Producer<byte[], byte[]>> producers;

  RegistryWriter(
      Topics topics,
      Sealing sealing,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<Producer<byte[], byte[]>> producers) {
    this.topics = new RegistryTopics(topics);
    this.sealing = sealing;
    this.consumers = consumers;
    this.producers = producers;
  }

  /**
   * Writes what is new or changed and removes what the file no longer names, all of it or nothing.
   * Where an entry would take over something that belongs to another origin, nothing is written.
   *
   * @param vault seals the file's credentials; without one, a file that has any is refused
   * @throws org.apache.kafka.common.KafkaException when Kafka fails, or another process applies a
   *     file at the same time; all or nothing is written then, and it may be tried again
   */
  public static RegistryOutcome apply(
      Map<String, Object> clientSettings, Topics topics, RegistryFile file, Optional<Vault> vault) {
    return new RegistryWriter(
            topics,
            new Sealing(vault),
            () -> RegistryClients.consumer(clientSettings),
            () -> RegistryClients.producer(clientSettings, topics.application("registry-writer")))
        .apply(file);
  }

  RegistryOutcome apply(RegistryFile file) {
    List<String> unsealable = sealing.refusals(file);
    if (!unsealable.isEmpty()) {
      return new RegistryOutcome.Refused(unsealable);
    }
    Producer<byte[], byte[]> producer = producers.get();
    try {
      // Before reading: ends what another writer left open, and from now on a later one stops us.
      producer.initTransactions();
      RegistryContent current = RegistrySnapshot.read(consumers, topics);
      RegistryPlan plan =
          RegistryPlan.between(current, sealing.entriesOf(file, current), RegistryFile.ORIGIN);
      if (!plan.conflicts().isEmpty()) {
        return new RegistryOutcome.Refused(plan.conflicts());
      }
      write(producer, plan);
      return new RegistryOutcome.Applied(
          plan.writes().size(), plan.removals().size(), plan.unchanged(), plan.leftAlone());
    } finally {
      // Aborts a transaction that did not come to its commit.
      producer.close(CLOSING);
    }
  }

  // The commit fails if one of the sends did.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void write(Producer<byte[], byte[]> producer, RegistryPlan plan) {
    List<ProducerRecord<byte[], byte[]>> records =
        Stream.concat(
                // First, so that a webhook key that moves is never without a connection.
                plan.writes().stream().map(topics::put),
                plan.removals().stream().map(topics::remove))
            .toList();
    if (!records.isEmpty()) {
      producer.beginTransaction();
      records.forEach(producer::send);
      producer.commitTransaction();
    }
  }
}
