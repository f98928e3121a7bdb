package io.dozvon.runtime.stage;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.Stage;
import io.dozvon.runtime.deadletter.LastNet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The Kafka Streams settings of a stage. Most of them were measured; defaults cost 45 s a kill. */
final class StageProperties {

  private static final int FETCHED_AT_ONCE_BYTES = 16 * 1024 * 1024;
  private static final int BUFFERED_RECORDS = 200;

  /** State is dated by what changed it, and the clock of who received that may be wrong. */
  private static final long ANY_TIME_AHEAD = Long.MAX_VALUE;

  private StageProperties() {}

  static Map<String, Object> of(Stage stage, EngineRoom room) {
    Map<String, Object> properties = new HashMap<>(room.kafka().clientSettings());
    properties.putAll(identity(stage, room));
    properties.putAll(pace(room.settings()));
    properties.putAll(sizes());
    properties.put(topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG), ANY_TIME_AHEAD);
    properties.putAll(
        LastNet.settings(stage.name(), room.kafka().topics().deadLetters(), room.meters()));
    properties.putAll(stage.settings());
    return properties;
  }

  /** The same after a restart, so that the group and the state know it again. */
  private static Map<String, Object> identity(Stage stage, EngineRoom room) {
    String application = room.kafka().topics().application(stage.name());
    String instance = room.kafka().instance();
    return Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG,
        application,
        StreamsConfig.CLIENT_ID_CONFIG,
        application + "-" + instance,
        mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        instance,
        StreamsConfig.GROUP_PROTOCOL_CONFIG,
        "classic",
        StreamsConfig.STATE_DIR_CONFIG,
        room.stateDirectory().toString(),
        StreamsConfig.REPLICATION_FACTOR_CONFIG,
        room.kafka().replication(),
        StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
        true);
  }

  private static Map<String, Object> pace(StageSettings settings) {
    return Map.of(
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        StreamsConfig.EXACTLY_ONCE_V2,
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        settings.commitInterval().toMillis(),
        StreamsConfig.NUM_STREAM_THREADS_CONFIG,
        settings.threads(),
        consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) settings.sessionTimeout().toMillis());
  }

  /** Whatever one topic takes, all take; and what is held in memory at once is bounded. */
  private static Map<String, Object> sizes() {
    return Map.of(
        topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Topic.LARGEST_RECORD_BYTES,
        producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topic.LARGEST_RECORD_BYTES,
        consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        Topic.LARGEST_RECORD_BYTES,
        consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG),
        FETCHED_AT_ONCE_BYTES,
        consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
        BUFFERED_RECORDS,
        StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
        BUFFERED_RECORDS,
        StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
        SharedRocksMemory.class);
  }
}
