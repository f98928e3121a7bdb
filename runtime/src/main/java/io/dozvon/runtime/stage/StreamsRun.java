package io.dozvon.runtime.stage;

import io.dozvon.runtime.ShortCause;
import io.dozvon.runtime.Stage;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of a stage's stream, from start to death or close. */
final class StreamsRun {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRun.class);
  private static final Duration CLOSE = Duration.ofSeconds(8);

  private final Stage stage;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final AtomicReference<String> cause = new AtomicReference<>("the stream ended");

  private StreamsRun(Stage stage, EngineRoom room) {
    this.stage = stage;
    this.streams =
        new KafkaStreams(stage.topology(), new StreamsConfig(StageProperties.of(stage, room)));
    this.metrics = new KafkaStreamsMetrics(streams, Tags.of("stage", stage.name()));
  }

  /** Tells each change of state, with the cause of death as far as it is known. */
  static StreamsRun start(
      Stage stage, EngineRoom room, BiConsumer<KafkaStreams.State, String> changes) {
    StreamsRun run = new StreamsRun(stage, room);
    run.streams.setStateListener((now, before) -> changes.accept(now, run.cause.get()));
    run.streams.setUncaughtExceptionHandler(run::uncaught);
    run.streams.setGlobalStateRestoreListener(new RestoreLog(stage.name()));
    run.metrics.bindTo(room.meters());
    try {
      run.streams.start();
      return run;
    } catch (RuntimeException e) {
      run.close(false);
      throw e;
    }
  }

  /** The source partitions that are this instance's share. */
  Set<TopicPartition> partitions() {
    return streams.state() == KafkaStreams.State.RUNNING
        ? streams.metadataForLocalThreads().stream()
            .flatMap(thread -> thread.activeTasks().stream())
            .flatMap(task -> task.topicPartitions().stream())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** One partition of a store, as far as this instance has it. */
  <S> StoreReading<S> store(String name, QueryableStoreType<S> type, int partition) {
    if (streams.state() != KafkaStreams.State.RUNNING) {
      return new StoreReading.NotNow<>("the stage is not running");
    }
    // What Kafka Streams hands out says only when it is read that another instance has it.
    if (!holds(name, partition)) {
      return new StoreReading.Elsewhere<>();
    }
    try {
      return new StoreReading.Held<>(
          streams.store(StoreQueryParameters.fromNameAndType(name, type).withPartition(partition)));
    } catch (InvalidStateStoreException e) {
      return new StoreReading.NotNow<>("the stage is getting its share of the work");
    }
  }

  private boolean holds(String store, int partition) {
    Set<Integer> subtopologies = withStore(store);
    return streams.metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .map(TaskMetadata::taskId)
        .anyMatch(
            task -> task.partition() == partition && subtopologies.contains(task.subtopology()));
  }

  private Set<Integer> withStore(String store) {
    return stage.topology().describe().subtopologies().stream()
        .filter(
            part ->
                part.nodes().stream()
                    .anyMatch(
                        node ->
                            node instanceof TopologyDescription.Processor step
                                && step.stores().contains(store)))
        .map(TopologyDescription.Subtopology::id)
        .collect(Collectors.toSet());
  }

  /** A member that stays in the group is let in again without a rebalance. */
  void close(boolean leave) {
    metrics.close();
    CloseOptions options = CloseOptions.timeout(CLOSE);
    if (leave) {
      options.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }
    if (!streams.close(options)) {
      LOG.atWarn()
          .addKeyValue("stage", stage.name())
          .addKeyValue("seconds", CLOSE.toSeconds())
          .log("stream did not close in time");
    }
  }

  private StreamThreadExceptionResponse uncaught(Throwable failure) {
    String why = ShortCause.of(failure);
    cause.set(why);
    LOG.atError().addKeyValue("stage", stage.name()).addKeyValue("why", why).log("stream dies");
    // Only for those who ask for it: a stack trace may quote a payload.
    LOG.atDebug().addKeyValue("stage", stage.name()).setCause(failure).log("stream dies");
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
