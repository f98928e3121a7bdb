package io.dozvon.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Measures a Dozvon on this machine; see the script {@code measure} beside this module. */
public final class Measure {

  private static final int RATE = 100;

  private Measure() {}

  /**
   * What to measure, the door's port, Kafka's address, a webhook key, the name of the run, seconds.
   */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    if (args.length != 6) {
      System.err.println(
          "usage: Measure first|latency|throughput|accounting PORT KAFKA KEY RUN SECONDS");
      System.exit(2);
    }
    int port = Integer.parseInt(args[1]);
    Door door = new Door(port, args[3]);
    Duration time = Duration.ofSeconds(Long.parseLong(args[5]));
    switch (args[0]) {
      case "first" -> first(door, args[4], time);
      case "latency" -> Latency.measure(door, args[2], args[4], RATE, time);
      case "throughput" -> Throughput.measure(port, args[3], args[4], 32, time);
      case "accounting" -> {
        if (!Accounting.hold(door, args[2], args[4], 2 * RATE, time)) {
          System.exit(1);
        }
      }
      default -> throw new IllegalArgumentException("nothing measures '" + args[0] + "'");
    }
  }

  private static void first(Door door, String run, Duration patience) throws InterruptedException {
    Webhooks webhooks = new Webhooks(run);
    long deadline = System.nanoTime() + patience.toNanos();
    for (int number = 0; System.nanoTime() < deadline; number++) {
      if (door.trySend(webhooks.complete(number)) == 200) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    System.exit(1);
  }
}
