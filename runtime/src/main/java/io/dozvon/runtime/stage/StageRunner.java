package io.dozvon.runtime.stage;

import io.dozvon.runtime.ShortCause;
import io.dozvon.runtime.Stage;
import io.dozvon.runtime.stage.StageCondition.Closed;
import io.dozvon.runtime.stage.StageCondition.Dead;
import io.dozvon.runtime.stage.StageCondition.Rebalancing;
import io.dozvon.runtime.stage.StageCondition.Restarting;
import io.dozvon.runtime.stage.StageCondition.Running;
import io.dozvon.runtime.stage.StageCondition.Starting;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a stage alive: starts its stream, says how it is, and does what was agreed on when it dies.
 * Every step of its life is taken on one thread of its own.
 */
public final class StageRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);
  private static final Duration STEADY = Duration.ofMinutes(1);
  private static final int CLOSE_SECONDS = 10;

  private final Stage stage;
  private final EngineRoom room;
  private final ScheduledExecutorService life;
  private volatile StageCondition condition = new Starting();
  private volatile Optional<StreamsRun> run = Optional.empty();
  private volatile Optional<Long> runningSinceNanos = Optional.empty();
  private int failures;

  private StageRunner(Stage stage, EngineRoom room) {
    this.stage = stage;
    this.room = room;
    this.life =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "stage-" + stage.name());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Returns at once; what becomes of it shows in {@link #condition}. */
  public static StageRunner start(Stage stage, EngineRoom room) {
    StageRunner runner = new StageRunner(stage, room);
    runner.life.execute(runner::launch);
    return runner;
  }

  /** The name of the stage. */
  public String name() {
    return stage.name();
  }

  /** The consumer group of the stage. */
  public String group() {
    return room.kafka().topics().application(stage.name());
  }

  /** How it is now. */
  public StageCondition condition() {
    return condition;
  }

  /** The source partitions that are this instance's share; none unless it is running. */
  public Set<TopicPartition> partitions() {
    return run.map(StreamsRun::partitions).orElse(Set.of());
  }

  /** One partition of a store of the stage, as far as this instance has it. */
  public <S> StoreReading<S> store(String name, QueryableStoreType<S> type, int partition) {
    return run.map(stream -> stream.store(name, type, partition))
        .orElseGet(() -> new StoreReading.NotNow<>("the stage is not running"));
  }

  /** Takes ten seconds at most, whatever Kafka does. */
  @Override
  public void close() {
    if (life.isShutdown()) {
      return;
    }
    Future<?> stopped = life.submit(this::stop);
    try {
      stopped.get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.atWarn().addKeyValue("stage", stage.name()).log("stage was left before it had stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    life.shutdownNow();
  }

  private void launch() {
    if (condition instanceof Closed) {
      return;
    }
    become(new Starting());
    runningSinceNanos = Optional.empty();
    try {
      run = Optional.of(StreamsRun.start(stage, room, this::changed));
    } catch (RuntimeException e) {
      die(ShortCause.of(e));
    }
  }

  private void stop() {
    become(new Closed());
    run.ifPresent(stream -> stream.close(room.settings().leave()));
  }

  /** Comes on a thread of the stream. */
  private void changed(KafkaStreams.State state, String cause) {
    switch (state) {
      case REBALANCING -> become(new Rebalancing());
      case RUNNING -> {
        runningSinceNanos = Optional.of(System.nanoTime());
        become(new Running());
      }
      case ERROR -> life.execute(() -> die(cause));
      default -> {}
    }
  }

  private void die(String why) {
    run.ifPresent(stream -> stream.close(false));
    run = Optional.empty();
    if (condition instanceof Closed) {
      return;
    }
    if (room.onDeath() instanceof OnDeath.Restart policy) {
      restart(policy.backOff(), why);
    } else if (room.onDeath() instanceof OnDeath.EndProcess policy) {
      end(policy, why);
    }
  }

  private void end(OnDeath.EndProcess policy, String why) {
    become(new Dead(why));
    policy.end().accept("stage " + stage.name() + " died: " + why);
  }

  /** A stream that had run for a while before has not failed in a row. */
  private void restart(BackOff backOff, String why) {
    boolean steady =
        runningSinceNanos.map(since -> System.nanoTime() - since > STEADY.toNanos()).orElse(false);
    failures = steady ? 1 : failures + 1;
    Duration in = backOff.after(failures);
    become(new Restarting(failures, in, why));
    var unused = life.schedule(this::launch, in.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Closed is for good: a stream that is being closed still tells of its changes. */
  private synchronized void become(StageCondition next) {
    if (condition instanceof Closed) {
      return;
    }
    condition = next;
    LOG.atInfo()
        .addKeyValue("stage", stage.name())
        .addKeyValue("condition", next.word())
        .addKeyValue("why", next.reason().orElse(""))
        .log("stage");
  }
}
