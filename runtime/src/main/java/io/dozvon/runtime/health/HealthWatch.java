package io.dozvon.runtime.health;

import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.ShortCause;
import io.dozvon.runtime.stage.StageRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every two seconds how far the stages have come, so that asking for health costs nothing.
 */
public final class HealthWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
  private static final int EVERY_SECONDS = 2;
  private static final int CALL_MILLIS = 1_500;

  private final List<StageRunner> stages;
  private final Duration stall;
  private final Clock clock;
  private final Admin admin;
  private final Tail tail;
  private final ScheduledExecutorService eye;
  private final Map<String, Look> looks = new ConcurrentHashMap<>();

  private HealthWatch(KafkaSettings kafka, List<StageRunner> stages, Duration stall, Clock clock) {
    this.stages = List.copyOf(stages);
    this.stall = stall;
    this.clock = clock;
    this.admin = Admin.create(adminSettings(kafka));
    this.tail = new Tail(kafka.clientSettings());
    this.eye =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "health-watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to look.
   *
   * @param stall how long a stage may lag without getting on before it is not ready
   */
  public static HealthWatch start(
      KafkaSettings kafka, List<StageRunner> stages, Duration stall, Clock clock) {
    HealthWatch watch = new HealthWatch(kafka, stages, stall, clock);
    var unused = watch.eye.scheduleAtFixedRate(watch::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /** How each stage is, as far as is known by now. */
  public List<StageHealth> health() {
    Instant now = clock.instant();
    return stages.stream()
        .map(
            stage ->
                StageHealth.of(
                    stage.name(),
                    stage.condition(),
                    Optional.ofNullable(looks.get(stage.group())),
                    now,
                    stall))
        .toList();
  }

  @Override
  public void close() {
    // The consumer inside is to be closed by the thread that uses it.
    eye.execute(tail::close);
    eye.shutdown();
    admin.close(Duration.ofMillis(CALL_MILLIS));
    try {
      if (!eye.awaitTermination(CALL_MILLIS, TimeUnit.MILLISECONDS)) {
        eye.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    if (stages.isEmpty()) {
      return;
    }
    try {
      Map<String, Set<TopicPartition>> partitions =
          stages.stream().collect(Collectors.toMap(StageRunner::group, StageRunner::partitions));
      new KafkaPositions(admin).of(partitions).forEach(this::seen);
    } catch (ExecutionException | RuntimeException e) {
      // Whatever it was, the next look may succeed; how old the last one is tells the rest.
      LOG.atDebug().addKeyValue("why", ShortCause.of(e)).log("could not look at the stages");
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void seen(String group, Map<TopicPartition, Position> positions) {
    Instant now = clock.instant();
    Look last = looks.getOrDefault(group, new Look(now, Progress.none()));
    Progress progress = last.progress().after(now, positions);
    Map<TopicPartition, Position> corrected = new HashMap<>(positions);
    for (TopicPartition suspect : progress.stalled(now, stall)) {
      corrected.computeIfPresent(suspect, this::withoutMarks);
    }
    looks.put(group, new Look(now, progress.after(now, corrected)));
  }

  private Position withoutMarks(TopicPartition partition, Position position) {
    return tail.holdsOnlyMarks(partition, position)
        ? new Position(position.end(), position.end())
        : position;
  }

  private static Map<String, Object> adminSettings(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put("client.id", "dozvon-health-" + kafka.instance());
    settings.put("request.timeout.ms", CALL_MILLIS);
    settings.put("default.api.timeout.ms", CALL_MILLIS);
    return settings;
  }
}
