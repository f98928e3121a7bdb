package io.dozvon.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread for each topic, so that what was let in first is sent first, and a topic without a
 * leader holds up no other. The queues need no bound of their own: whoever stands in one holds a
 * permit.
 */
final class Lanes {

  private static final long IDLE_SECONDS = 30;

  private final Map<String, ExecutorService> byName = new ConcurrentHashMap<>();

  /** Throws where the lanes are closed. */
  void run(String lane, Runnable task) {
    byName.computeIfAbsent(lane, Lanes::open).execute(task);
  }

  /** Lets those who wait go through, for that long. */
  void close(Duration longest) throws InterruptedException {
    byName.values().forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + longest.toNanos();
    for (ExecutorService lane : byName.values()) {
      if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        lane.shutdownNow();
      }
    }
  }

  private static ExecutorService open(String name) {
    var lane =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "door-" + name);
              thread.setDaemon(true);
              return thread;
            });
    lane.allowCoreThreadTimeOut(true);
    return lane;
  }
}
