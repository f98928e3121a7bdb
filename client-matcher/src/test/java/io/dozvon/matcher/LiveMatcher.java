package io.dozvon.matcher;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The matcher on a real Kafka, with the watcher of its index. */
final class LiveMatcher implements AutoCloseable {

  static final Duration TOLERANCE = Duration.ofSeconds(30);

  final IndexProgress progress;
  private final KafkaStreams streams;
  private final Queue<Throwable> deaths = new ConcurrentLinkedQueue<>();

  private LiveMatcher(IndexProgress progress, KafkaStreams streams) {
    this.progress = progress;
    this.streams = streams;
  }

  static void createTopics(KafkaForTest kafka, Topics topics) {
    kafka.createTopics(
        Stream.<Topic<?, ?>>of(
                topics.projects(),
                topics.clients(),
                topics.callEvents(),
                topics.matchedCalls(),
                topics.unmatchedCalls(),
                topics.deadLetters())
            .map(
                topic ->
                    new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(topic.settings()))
            .toArray(NewTopic[]::new));
  }

  static LiveMatcher start(KafkaForTest kafka, Topics topics, Path state, Clock clock) {
    IndexProgress progress =
        IndexProgress.start(
            Map.of("bootstrap.servers", kafka.bootstrapServers()), topics, TOLERANCE, clock);
    var topology =
        new MatcherTopology(
                topics,
                Samples.providers(),
                Samples.registry(),
                new MatcherSettings(Duration.ofDays(8), TOLERANCE),
                progress::complete,
                new SimpleMeterRegistry())
            .build();
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.application("client-matcher"));
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 20);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    LiveMatcher matcher = new LiveMatcher(progress, new KafkaStreams(topology, settings));
    matcher.streams.setUncaughtExceptionHandler(matcher::replaced);
    matcher.streams.start();
    return matcher;
  }

  static <V> List<V> read(Topic<String, V> topic, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> topic.valueSerde().deserializer().deserialize(topic.name(), record.value()))
        .toList();
  }

  /** How it is, for whoever waited in vain. */
  @Override
  public String toString() {
    return "matcher %s, index complete: %s, deaths: %s"
        .formatted(streams.state(), progress.complete(), deaths);
  }

  /** The stream alone: whoever watches the index goes on. */
  void stopStream() {
    streams.close(
        CloseOptions.timeout(Duration.ofSeconds(10))
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }

  @Override
  public void close() {
    stopStream();
    progress.close();
  }

  private StreamThreadExceptionResponse replaced(Throwable death) {
    deaths.add(death);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
