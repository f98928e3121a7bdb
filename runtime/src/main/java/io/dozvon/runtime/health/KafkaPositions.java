package io.dozvon.runtime.health;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far groups have come in their partitions. */
record KafkaPositions(Admin admin) {

  /** All groups in one go, so that one slow answer is not followed by the next. */
  Map<String, Map<TopicPartition, Position>> of(Map<String, Set<TopicPartition>> groups)
      throws ExecutionException, InterruptedException {
    ListConsumerGroupOffsetsResult committed = admin.listConsumerGroupOffsets(specs(groups));
    Set<TopicPartition> all =
        groups.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    var ends = offsets(all, OffsetSpec.latest());
    var begins = offsets(all, OffsetSpec.earliest());
    Map<String, Map<TopicPartition, Position>> positions = new HashMap<>();
    for (var group : groups.entrySet()) {
      var offsets = committed.partitionsToOffsetAndMetadata(group.getKey()).get();
      positions.put(
          group.getKey(),
          group.getValue().stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      it -> position(offsets.get(it), begins.get(it), ends.get(it)))));
    }
    return positions;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      Set<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(Function.identity(), it -> which)),
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get();
  }

  private static Map<String, ListConsumerGroupOffsetsSpec> specs(
      Map<String, Set<TopicPartition>> groups) {
    return groups.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> new ListConsumerGroupOffsetsSpec().topicPartitions(entry.getValue())));
  }

  /** What has expired, or was never read, is read from the beginning that is left. */
  private static Position position(
      OffsetAndMetadata committed, ListOffsetsResultInfo begin, ListOffsetsResultInfo end) {
    long next = committed == null ? begin.offset() : Math.max(committed.offset(), begin.offset());
    return new Position(next, end.offset());
  }
}
