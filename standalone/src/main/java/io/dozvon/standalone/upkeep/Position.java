package io.dozvon.standalone.upkeep;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a stage stands in a partition that it reads.
 *
 * @param table see {@link KnownStage.Input}
 * @param committed the offset it would read next; empty where it never read
 * @param begin the first offset that is kept
 * @param asked the offset of the record from which it was asked to read
 * @param end the offset of the next record to come
 */
record Position(
    TopicPartition partition,
    boolean table,
    OptionalLong committed,
    long begin,
    long asked,
    long end) {

  /** The offset it is to read next. */
  long target() {
    return table ? begin : asked;
  }

  /** Records that it has read and will read again. */
  long again() {
    return Math.max(0, next() - target());
  }

  /** Records that it has not read and never will. */
  long skipped() {
    return Math.max(0, target() - next());
  }

  /** What has expired is not read any more, whatever was committed. */
  private long next() {
    return Math.max(begin, committed.orElse(begin));
  }
}
