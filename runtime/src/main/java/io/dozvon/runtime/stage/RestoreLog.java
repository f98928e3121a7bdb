package io.dozvon.runtime.stage;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how long a stage took to get its state back. */
final class RestoreLog implements StateRestoreListener {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreLog.class);

  private final String stage;
  private final Map<TopicPartition, Long> since = new ConcurrentHashMap<>();

  RestoreLog(String stage) {
    this.stage = stage;
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    since.put(partition, System.nanoTime());
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long upTo, long records) {}

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long records) {
    Long start = since.remove(partition);
    if (records > 0 && start != null) {
      LOG.atInfo()
          .addKeyValue("stage", stage)
          .addKeyValue("store", store)
          .addKeyValue("partition", partition.partition())
          .addKeyValue("records", records)
          .addKeyValue("millis", Duration.ofNanos(System.nanoTime() - start).toMillis())
          .log("restored state");
    }
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long records) {
    since.remove(partition);
  }
}
