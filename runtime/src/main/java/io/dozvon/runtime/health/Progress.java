package io.dozvon.runtime.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a stage gets anywhere, judged by what was seen of its partitions one look after another.
 */
record Progress(Map<TopicPartition, Mark> marks) {

  /**
   * @param since when it last got anywhere, or had nothing to do
   */
  record Mark(Position position, Instant since) {}

  Progress {
    marks = Map.copyOf(marks);
  }

  static Progress none() {
    return new Progress(Map.of());
  }

  /** Partitions that are no longer seen belong to somebody else by now. */
  Progress after(Instant at, Map<TopicPartition, Position> seen) {
    return new Progress(
        seen.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> mark(entry.getKey(), entry.getValue(), at))));
  }

  long lag() {
    return marks.values().stream().mapToLong(mark -> mark.position().lag()).sum();
  }

  /** The partitions that have lagged for so long without getting anywhere. */
  Set<TopicPartition> stalled(Instant now, Duration stall) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getValue().position().lag() > 0)
        .filter(entry -> entry.getValue().since().plus(stall).isBefore(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Mark mark(TopicPartition partition, Position now, Instant at) {
    Mark before = marks.get(partition);
    boolean stands =
        before != null
            && now.lag() > 0
            && before.position().lag() > 0
            && before.position().committed() == now.committed();
    return new Mark(now, stands ? before.since() : at);
  }
}
