package io.dozvon.standalone.upkeep;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * What a reset will do, worked out before anything is touched.
 *
 * @param offsets what will be committed for the group, so that it reads from there
 * @param forgotten partitions whose committed offsets go, with the topics they belong to
 * @param deleted topics that go, with the number of records in each
 * @param again records that were read and will be read again
 * @param skipped records that were not read and never will be
 * @param tables topics that are read whole, wherever the others are read from
 */
public record ResetPlan(
    KnownStage stage,
    ResetTo to,
    String group,
    Map<TopicPartition, Long> offsets,
    Set<TopicPartition> forgotten,
    SortedMap<String, Long> deleted,
    long again,
    long skipped,
    Set<String> tables) {

  static ResetPlan of(KnownStage stage, ResetTo to, FoundStage found) {
    Map<TopicPartition, Long> offsets =
        found.inputs().stream().collect(Collectors.toMap(Position::partition, Position::target));
    return new ResetPlan(
        stage,
        to,
        found.group(),
        offsets,
        found.committed().stream()
            .filter(partition -> !offsets.containsKey(partition))
            .collect(Collectors.toSet()),
        new TreeMap<>(found.ownTopics()),
        sum(found, Position::again),
        sum(found, Position::skipped),
        found.inputs().stream()
            .filter(Position::table)
            .map(input -> input.partition().topic())
            .collect(Collectors.toSet()));
  }

  private static long sum(FoundStage found, ToLongFunction<Position> count) {
    return found.inputs().stream().mapToLong(count).sum();
  }
}
