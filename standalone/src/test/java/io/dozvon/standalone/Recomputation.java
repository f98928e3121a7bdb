package io.dozvon.standalone;

import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.registry.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What follows from raw webhooks, computed anew: without a crash and without anything twice.
 * Webhooks of one connection come in their order.
 */
final class Recomputation {

  private static final Duration LONGER_THAN_ANY_SETTLING = Duration.ofMinutes(1);

  private Recomputation() {}

  /** Everything that is told because of these webhooks. */
  static List<Told> of(
      List<ConsumerRecord<byte[], byte[]>> webhooks, Registry registry, Path state) {
    Instant start = Instant.ofEpochMilli(webhooks.get(0).timestamp());
    try (Stages stages = new Stages(registry, state, start)) {
      webhooks.forEach(webhook -> receive(stages, webhook));
      stages.passInNotifier(LONGER_THAN_ANY_SETTLING);
      return Stream.of(
              told(stages, Stages.NOTIFICATIONS),
              told(stages, Stages.CALLBACKS),
              told(stages, Stages.VARIABLES))
          .flatMap(List::stream)
          .toList();
    }
  }

  private static void receive(Stages stages, ConsumerRecord<byte[], byte[]> webhook) {
    stages.receive(
        webhook.topic(),
        new TestRecord<>(
            webhook.key(),
            webhook.value(),
            webhook.headers(),
            Instant.ofEpochMilli(webhook.timestamp())));
    stages.announced().forEach(stages::tell);
  }

  private static <V extends Event> List<Told> told(Stages stages, Topic<String, V> topic) {
    return stages.told(topic).stream()
        .map(record -> Told.of(topic, record.key(), record.headers(), record.value()))
        .toList();
  }
}
