package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.providers.dialing.Conclusion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Lets attempts wait for their turn: so many at once, so many of one connection, and no more often
 * than its provider allows. One that cannot have its turn in time is told so at once.
 */
final class Dispatch implements AutoCloseable {

  static final int MOST_WAITING = 500;
  static final int MOST_OF_CONNECTION = 100;

  private static final long LOOK_EVERY_MILLIS = 50;
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Performer performer;
  private final DialerSettings settings;
  private final Clock clock;
  private final BiConsumer<CallAttempt, Conclusion> told;
  private final ExecutorService workers;
  private final ScheduledExecutorService timer;

  // All guarded by this.
  private final Map<String, Lane> lanes = new HashMap<>();
  private int waiting;
  private int working;
  private boolean closed;

  /** The attempts of one connection. */
  private static final class Lane {

    private final Deque<CallAttempt> waiting = new ArrayDeque<>();
    private final Pacing pacing;
    private int working;

    private Lane(Pacing pacing) {
      this.pacing = pacing;
    }
  }

  private record Ended(CallAttempt attempt, Conclusion conclusion) {}

  /**
   * @param told what came of each attempt
   */
  Dispatch(
      Performer performer,
      DialerSettings settings,
      Clock clock,
      BiConsumer<CallAttempt, Conclusion> told) {
    this.performer = performer;
    this.settings = settings;
    this.clock = clock;
    this.told = told;
    this.workers = Executors.newFixedThreadPool(settings.inFlight(), task -> daemon(task, "call"));
    this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "call-timer"));
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether no more should come for now. */
  synchronized boolean full() {
    return waiting >= MOST_WAITING;
  }

  /** Takes an attempt over; what comes of it is told. */
  void offer(CallAttempt attempt) {
    if (!queued(attempt)) {
      told.accept(attempt, new Conclusion.TryLater(CallerReasons.tooMany(), CallerReasons.SOON));
    }
    look();
  }

  /** What has not begun is told that it will not; what is with a provider may be answered yet. */
  @Override
  public void close() {
    List<Ended> left = new ArrayList<>();
    synchronized (this) {
      closed = true;
      for (Lane lane : lanes.values()) {
        lane.waiting.forEach(attempt -> left.add(new Ended(attempt, stopping())));
        lane.waiting.clear();
      }
    }
    left.forEach(end -> told.accept(end.attempt(), end.conclusion()));
    timer.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
        workers.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean queued(CallAttempt attempt) {
    Lane lane =
        lanes.computeIfAbsent(
            attempt.connection(), connection -> new Lane(performer.pacing(attempt)));
    if (closed || lane.waiting.size() >= MOST_OF_CONNECTION) {
      return false;
    }
    lane.waiting.add(attempt);
    waiting++;
    return true;
  }

  private void look() {
    List<Ended> ended = new ArrayList<>();
    synchronized (this) {
      Instant now = clock.instant();
      if (!closed) {
        lanes.values().forEach(lane -> look(lane, now, ended));
      }
    }
    ended.forEach(end -> told.accept(end.attempt(), end.conclusion()));
  }

  private void look(Lane lane, Instant now, List<Ended> ended) {
    while (!lane.waiting.isEmpty()) {
      CallAttempt first = lane.waiting.peekFirst();
      Instant next = lane.pacing.next(now);
      boolean room =
          lane.working < settings.inFlightOfConnection() && working < settings.inFlight();
      if (now.isAfter(first.validUntil())) {
        ended.add(new Ended(first, new Conclusion.Refused(Reasons.expired())));
      } else if (next.isAfter(first.validUntil())) {
        Duration after = Duration.between(now, next);
        ended.add(new Ended(first, new Conclusion.TryLater(CallerReasons.tooMany(), after)));
      } else if (room && !next.isAfter(now)) {
        lane.working++;
        working++;
        workers.execute(() -> perform(lane, first));
      } else {
        return;
      }
      lane.waiting.removeFirst();
      waiting--;
    }
  }

  private void perform(Lane lane, CallAttempt attempt) {
    try {
      told.accept(attempt, performer.perform(attempt, lane.pacing));
    } catch (InterruptedException toBeClosed) {
      Thread.currentThread().interrupt();
      told.accept(attempt, new Conclusion.Unknown(CallerReasons.lost()));
    } finally {
      synchronized (this) {
        lane.working--;
        working--;
      }
    }
    look();
  }

  private static Conclusion stopping() {
    return new Conclusion.TryLater(CallerReasons.stopping(), CallerReasons.SOON);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
