package io.dozvon.standalone.upkeep;

import io.dozvon.standalone.upkeep.KnownStage.Input;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka for offsets. */
record Offsets(Admin admin) {

  /** Where a group stands in its inputs. */
  List<Position> positions(
      List<Input> inputs, ResetTo to, Map<TopicPartition, OffsetAndMetadata> committed) {
    Set<String> there = Asked.of(admin.listTopics().names());
    Map<String, Boolean> tables =
        inputs.stream()
            .filter(input -> there.contains(input.topic()))
            .collect(Collectors.toMap(Input::topic, Input::table));
    Set<TopicPartition> partitions = partitions(tables.keySet());
    Map<TopicPartition, Long> begins = of(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> asked = of(partitions, to.spec());
    Map<TopicPartition, Long> ends = of(partitions, OffsetSpec.latest());
    return partitions.stream()
        .map(
            partition ->
                new Position(
                    partition,
                    tables.get(partition.topic()),
                    offset(committed.get(partition)),
                    begins.get(partition),
                    // Nothing is that young: from the end.
                    asked.get(partition) < 0 ? ends.get(partition) : asked.get(partition),
                    ends.get(partition)))
        .toList();
  }

  /** How many records there are in each topic, about: transactions leave marks between them. */
  Map<String, Long> records(Set<String> topics) {
    Set<TopicPartition> partitions = partitions(topics);
    Map<TopicPartition, Long> begins = of(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = of(partitions, OffsetSpec.latest());
    return partitions.stream()
        .collect(
            Collectors.groupingBy(
                TopicPartition::topic,
                Collectors.summingLong(it -> ends.get(it) - begins.get(it))));
  }

  private Set<TopicPartition> partitions(Collection<String> topics) {
    return Asked.of(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .collect(Collectors.toSet());
  }

  /** Never beyond what is committed: what a transaction still holds open is yet to be read. */
  private Map<TopicPartition, Long> of(Set<TopicPartition> partitions, OffsetSpec spec) {
    var answer =
        admin.listOffsets(
            partitions.stream().collect(Collectors.toMap(Function.identity(), it -> spec)),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    return Asked.of(answer.all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static OptionalLong offset(OffsetAndMetadata committed) {
    return Optional.ofNullable(committed).stream().mapToLong(OffsetAndMetadata::offset).findFirst();
  }
}
