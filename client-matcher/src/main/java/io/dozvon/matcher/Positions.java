package io.dozvon.matcher;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Where the matcher stands in its topics. */
interface Positions {

  /** The offsets that it will read next, as far as it has committed. */
  Map<TopicPartition, Long> of(Set<TopicPartition> partitions);

  /** Tells for sure that there is no record from that position to that end. */
  boolean onlyMarksLeft(TopicPartition partition, long position, long end);
}
