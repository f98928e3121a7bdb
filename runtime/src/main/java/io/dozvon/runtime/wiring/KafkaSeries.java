package io.dozvon.runtime.wiring;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Which of Kafka's own metrics are told: those of clients and threads. Of tasks, stores, partitions
 * and brokers there are more than ten thousand series in one process, and more with each partition.
 */
@Singleton
final class KafkaSeries implements MeterFilter {

  private static final String KAFKA = "kafka.";
  private static final Set<String> PARTS = Set.of("task.id", "topic", "partition", "node.id");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean ofPart =
        id.getName().startsWith(KAFKA)
            && id.getTags().stream().map(Tag::getKey).anyMatch(PARTS::contains);
    return ofPart ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }
}
