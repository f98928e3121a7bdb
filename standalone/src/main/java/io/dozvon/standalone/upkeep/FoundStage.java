package io.dozvon.standalone.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What Kafka holds of a stage.
 *
 * @param group its consumer group
 * @param inputs where it stands in what it reads
 * @param committed all partitions in which it has committed
 * @param ownTopics topics that only it writes and reads, with the number of records in each
 */
record FoundStage(
    String group,
    List<Position> inputs,
    Set<TopicPartition> committed,
    Map<String, Long> ownTopics) {

  FoundStage {
    inputs = List.copyOf(inputs);
    committed = Set.copyOf(committed);
    ownTopics = Map.copyOf(ownTopics);
  }
}
