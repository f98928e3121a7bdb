package io.dozvon.runtime.wiring;

import io.dozvon.runtime.Stage;
import io.dozvon.runtime.health.HealthWatch;
import io.dozvon.runtime.health.StageHealth;
import io.dozvon.runtime.stage.EngineRoom;
import io.dozvon.runtime.stage.StageRunner;
import io.dozvon.runtime.stage.StoreReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.state.QueryableStoreType;

/** The stages of this process, and whoever watches them. */
record RunningStages(List<StageRunner> runners, HealthWatch watch) implements AutoCloseable {

  static RunningStages start(Collection<Stage> stages, EngineRoom room, Clock clock) {
    createOnce(room.stateDirectory());
    List<StageRunner> runners =
        stages.stream()
            .sorted(Comparator.comparing(Stage::name))
            .map(stage -> StageRunner.start(stage, room))
            .toList();
    return new RunningStages(
        runners, HealthWatch.start(room.kafka(), runners, room.settings().stall(), clock));
  }

  /** Streams that each want to be the one to create it take a directory just made for a failure. */
  private static void createOnce(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException impossible) {
      // Each stage will find that out and say so.
    }
  }

  List<StageHealth> health() {
    return watch.health();
  }

  /** One partition of a stage's store, as far as this instance has it. */
  <S> StoreReading<S> store(String stage, String store, QueryableStoreType<S> type, int partition) {
    return runners.stream()
        .filter(runner -> runner.name().equals(stage))
        .findFirst()
        .map(runner -> runner.store(store, type, partition))
        .orElseGet(StoreReading.Elsewhere::new);
  }

  /** All at once, so that the slowest decides how long it takes. */
  @Override
  public void close() {
    watch.close();
    List<Thread> closing =
        runners.stream()
            .map(runner -> new Thread(runner::close, "close-" + runner.name()))
            .toList();
    closing.forEach(Thread::start);
    closing.forEach(RunningStages::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
