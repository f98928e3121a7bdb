package io.dozvon.benchmarks;

import io.dozvon.contracts.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.rocksdb.RocksDBException;

/**
 * Measures the table of clients by phone: how long it takes to fill, how large it is, what a call
 * costs, and how long it is until calls are matched again after a stop, a kill and the loss of the
 * state. No call of a known client may ever make one.
 */
public final class MeasureMatcher {

  private static final int BURST = 2_000;
  private static final int RATE = 1_000;
  private static final Duration WARM_UP = Duration.ofMinutes(1);
  private static final Duration STEADY = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final MatcherSite site;
  private final MatcherTraffic traffic;
  private final SeenMatches seen;
  private final int clients;
  private final SplittableRandom random = new SplittableRandom(1);
  private int calls;

  private MeasureMatcher(MatcherSite site, MatcherTraffic traffic, SeenMatches seen, int clients) {
    this.site = site;
    this.traffic = traffic;
    this.seen = seen;
    this.clients = clients;
  }

  /** The directory of the source, then for how many clients to measure. */
  public static void main(String[] args)
      throws InterruptedException, ExecutionException, RocksDBException {
    boolean good = true;
    for (int i = 1; i < args.length; i++) {
      good &= measure(Path.of(args[0]), Integer.parseInt(args[i]));
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean measure(Path source, int clients)
      throws InterruptedException, ExecutionException, RocksDBException {
    Topics topics = new Topics("", MatcherSite.PARTITIONS);
    try (MatcherSite site = new MatcherSite(source, topics);
        MatcherTraffic traffic = new MatcherTraffic(site.kafka(), topics);
        SeenMatches seen = new SeenMatches(site.kafka(), topics)) {
      return new MeasureMatcher(site, traffic, seen, clients).all();
    }
  }

  private boolean all() throws RocksDBException {
    say("%d clients", clients);
    traffic.project();
    traffic.clients(clients);
    burst();
    say("first start: table complete after %.1f s", seconds(this::fill));
    say("of which %.1f s of a processor", site.matcher().processorSeconds());
    say("first start: %d calls matched by %.1f s later", BURST, seconds(this::allMatched));
    atRate(WARM_UP);
    steady();
    say(
        "memory: heap %d MB, outside of it %d MB, resident %d MB",
        site.usedMegabytes("heap"),
        site.usedMegabytes("nonheap"),
        site.matcher().residentMegabytes());
    site.matcher().stop();
    say("state on disk: %d MB", site.stateMegabytes());
    TableLookups.Rates rates = TableLookups.measure(site.data(), MatcherSite.PARTITIONS, clients);
    say(
        "lookups in a second of one processor: %d, of the crowded phone %d",
        rates.any(), rates.crowded());
    burst();
    say("after a clean stop: %d calls matched after %.1f s", BURST, seconds(this::startAndMatch));
    site.matcher().kill();
    burst();
    say("after kill -9: %d calls matched after %.1f s", BURST, seconds(this::startAndMatch));
    site.matcher().stop();
    site.loseState();
    burst();
    say("after the loss of its state: matched after %.1f s", seconds(this::startAndMatch));
    say("%d calls of known clients, %d clients created", calls, seen.created());
    return seen.nanosByCall().size() == calls && seen.created() == 0;
  }

  private void fill() {
    site.startMatcher();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!site.indexComplete() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void startAndMatch() {
    site.startMatcher();
    allMatched();
  }

  private void allMatched() {
    int matched = seen.await(calls, PATIENCE);
    if (matched < calls) {
      say("%d of %d calls are not matched", calls - matched, calls);
    }
  }

  private void burst() {
    for (int i = 0; i < BURST; i++) {
      traffic.call("call-" + calls++, MatcherTraffic.phone(random.nextInt(clients)));
    }
    traffic.flush();
  }

  private void steady() {
    double before = site.matcher().processorSeconds();
    Sent sent = atRate(STEADY);
    double spent = site.matcher().processorSeconds() - before;
    say("a call costs %.2f ms of a processor", spent * 1000 / sent.count());
    report("any phone", sent.any());
    report("the crowded phone", sent.crowded());
  }

  /** When which call was sent. */
  private record Sent(Map<String, Long> any, Map<String, Long> crowded) {

    int count() {
      return any.size() + crowded.size();
    }
  }

  /** Every tenth call is of the phone that very many have. */
  private Sent atRate(Duration time) {
    Sent sent = new Sent(new HashMap<>(), new HashMap<>());
    long interval = Duration.ofSeconds(1).toNanos() / RATE;
    long begin = System.nanoTime();
    for (int i = 0; i < time.toSeconds() * RATE; i++) {
      while (System.nanoTime() < begin + i * interval) {
        LockSupport.parkNanos(begin + i * interval - System.nanoTime());
      }
      boolean crowded = i % 10 == 0;
      String id = "call-" + calls++;
      (crowded ? sent.crowded() : sent.any()).put(id, System.nanoTime());
      traffic.call(
          id,
          crowded ? MatcherTraffic.CROWDED_PHONE : MatcherTraffic.phone(random.nextInt(clients)));
    }
    traffic.flush();
    allMatched();
    return sent;
  }

  private void report(String what, Map<String, Long> sent) {
    Histogram micros = new Histogram(3);
    sent.forEach(
        (id, at) -> micros.recordValue(Math.max(0, (seen.nanosByCall().get(id) - at) / 1000)));
    say(
        "at %d calls/s, of %s: p50 %.1f ms, p99 %.1f ms, max %.1f ms",
        RATE,
        what,
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0,
        micros.getMaxValue() / 1000.0);
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.printf(format + "%n", values);
    System.out.flush();
  }
}
