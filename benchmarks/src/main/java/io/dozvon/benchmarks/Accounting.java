package io.dozvon.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends webhooks while somebody kills and starts the process, repeats what was not acknowledged as
 * a good provider would, and then counts: every call that was acknowledged has exactly one
 * notification.
 */
final class Accounting {

  private Accounting() {}

  static boolean hold(Door door, String kafka, String run, int perSecond, Duration time)
      throws InterruptedException {
    Webhooks webhooks = new Webhooks(run);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    int count = (int) (time.toSeconds() * perSecond);
    long pause = Duration.ofSeconds(1).toNanos() / perSecond;
    int repeated = 0;
    for (int number = 0; number < count; number++) {
      String webhook = webhooks.complete(number);
      while (door.trySend(webhook) != 200) {
        repeated++;
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      acknowledged.add(webhooks.callId(number));
      LockSupport.parkNanos(pause);
    }
    return report(acknowledged, repeated, notified(kafka, acknowledged, run));
  }

  private static Map<String, List<Long>> notified(String kafka, Set<String> calls, String run)
      throws InterruptedException {
    try (SeenNotifications seen = SeenNotifications.follow(kafka, true)) {
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (System.nanoTime() < deadline && !seen.nanosByCall().keySet().containsAll(calls)) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      // What is doubled may come a little later than what was waited for.
      LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
      Map<String, List<Long>> ofThisRun = new ConcurrentHashMap<>(seen.nanosByCall());
      ofThisRun.keySet().removeIf(call -> !call.startsWith("bench-" + run + "-"));
      return ofThisRun;
    }
  }

  private static boolean report(Set<String> calls, int repeated, Map<String, List<Long>> seen) {
    long lost = calls.stream().filter(call -> !seen.containsKey(call)).count();
    long doubled = seen.values().stream().filter(times -> times.size() > 1).count();
    System.out.printf(
        "accounting: acknowledged %d calls (%d sends repeated), notified %d, lost %d, doubled %d%n",
        calls.size(), repeated, seen.size(), lost, doubled);
    return lost == 0 && doubled == 0;
  }
}
