package io.dozvon.matcher;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the index is on the way to all the clients that there were at one moment. First the
 * clients topic has to be read up to its end of that moment; all that came of it then stands in the
 * topic of the index changes, and that has to be read up to its end, too.
 *
 * @param since the moment
 * @param leg what is being read
 * @param ends how far it has to be read, in the partitions that are not there yet
 * @param stood where the group stood in them at the last look
 */
record Chase(
    Instant since, Leg leg, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> stood) {

  /** What is being read. */
  enum Leg {
    CLIENTS,
    INDEX_CHANGES
  }

  /** Sets out. */
  static Chase to(Map<TopicPartition, Long> endsOfClients, Instant since) {
    return new Chase(since, Leg.CLIENTS, endsOfClients, Map.of());
  }

  /** The clients are read, so the changes that they made are all written by now. */
  Chase goOnTo(Map<TopicPartition, Long> endsOfChanges) {
    return new Chase(since, Leg.INDEX_CHANGES, endsOfChanges, Map.of());
  }

  /** After another look at where the group stands. */
  Chase lookedAt(Positions positions) {
    Map<TopicPartition, Long> left = new HashMap<>();
    Map<TopicPartition, Long> stands = new HashMap<>();
    positions
        .of(ends.keySet())
        .forEach(
            (partition, position) -> {
              if (!reached(partition, position, positions)) {
                left.put(partition, ends.get(partition));
                stands.put(partition, position);
              }
            });
    return new Chase(since, leg, left, stands);
  }

  /** All of the leg is read. */
  boolean arrived() {
    return ends.isEmpty();
  }

  /** Where the group stands still it may be a transaction's mark: no record to move on to. */
  private boolean reached(TopicPartition partition, long position, Positions positions) {
    long end = ends.get(partition);
    Long before = stood.get(partition);
    boolean standsStill = before != null && before == position;
    return position >= end || (standsStill && positions.onlyMarksLeft(partition, position, end));
  }
}
