package io.dozvon.contracts.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * One topic: its name, what it holds, by which key, how it is written and how long it is kept.
 * Sources, sinks, topic creation, tests and the published contract all use this one value.
 */
public record Topic<K, V>(
    String name,
    String meaning,
    String keyMeaning,
    Class<V> valueType,
    Serde<K> keySerde,
    Serde<V> valueSerde,
    int partitions,
    Retention retention) {

  /** The largest record that any topic or producer takes; the door and each step stay far below. */
  public static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

  /**
   * The settings to create it with. Kafka keeps a record for so long from when it took it, and
   * takes it whatever time we or others give it: what is replayed is as old as its call, and a
   * clock may be wrong. What is to be known of time is in values and headers.
   */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(retention.settings());
    settings.put("max.message.bytes", Integer.toString(LARGEST_RECORD_BYTES));
    settings.put("message.timestamp.type", "LogAppendTime");
    return Map.copyOf(settings);
  }
}
