package io.dozvon.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** From the answer to a webhook to its notification being readable, at a steady rate. */
final class Latency {

  private static final Duration LAST_ONES = Duration.ofSeconds(10);

  private Latency() {}

  static void measure(Door door, String kafka, String run, int perSecond, Duration time)
      throws InterruptedException {
    Webhooks webhooks = new Webhooks(run);
    Map<String, Long> answered = new ConcurrentHashMap<>();
    try (SeenNotifications seen = SeenNotifications.follow(kafka, false)) {
      int sent = send(door, webhooks, perSecond, time, answered);
      awaitAll(answered, seen);
      report(sent, answered, seen.nanosByCall());
    }
  }

  private static int send(
      Door door, Webhooks webhooks, int perSecond, Duration time, Map<String, Long> answered) {
    long interval = Duration.ofSeconds(1).toNanos() / perSecond;
    long begin = System.nanoTime();
    int count = (int) (time.toSeconds() * perSecond);
    for (int number = 0; number < count; number++) {
      long due = begin + number * interval;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      String call = webhooks.callId(number);
      var unused =
          door.send(webhooks.complete(number))
              .thenAccept(
                  status -> {
                    if (status == 200) {
                      answered.put(call, System.nanoTime());
                    }
                  });
    }
    return count;
  }

  private static void awaitAll(Map<String, Long> answered, SeenNotifications seen) {
    long deadline = System.nanoTime() + LAST_ONES.toNanos();
    while (System.nanoTime() < deadline
        && !seen.nanosByCall().keySet().containsAll(answered.keySet())) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static void report(int sent, Map<String, Long> answered, Map<String, List<Long>> seen) {
    Histogram micros = new Histogram(3);
    answered.forEach(
        (call, at) -> {
          if (seen.containsKey(call)) {
            micros.recordValue(Math.max(0, (seen.get(call).get(0) - at) / 1000));
          }
        });
    System.out.printf(
        "latency: sent %d, accepted %d, notified %d; answer to notification p50 %.1f ms, p99 %.1f"
            + " ms, max %.1f ms%n",
        sent,
        answered.size(),
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0,
        micros.getMaxValue() / 1000.0);
  }
}
