package io.dozvon.ingest;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many webhooks, and how many bytes of them, are inside at once. Whoever gets a permit keeps it
 * until the memory is free again, not until somebody was answered.
 */
final class Admission {

  private final int mostRequests;
  private final long mostBytes;
  private final AtomicReference<Load> load = new AtomicReference<>(new Load(0, 0));

  Admission(int mostRequests, long mostBytes) {
    this.mostRequests = mostRequests;
    this.mostBytes = mostBytes;
  }

  /** What is inside at one moment. */
  record Load(int requests, long bytes) {

    private Load plus(int moreRequests, long moreBytes) {
      return new Load(requests + moreRequests, bytes + moreBytes);
    }
  }

  /** Room for one webhook of at most that size; empty when the house is full. */
  Optional<Permit> admit(long bytes) {
    while (true) {
      Load now = load.get();
      Load then = now.plus(1, bytes);
      if (then.requests() > mostRequests || then.bytes() > mostBytes) {
        return Optional.empty();
      }
      if (load.compareAndSet(now, then)) {
        return Optional.of(new Permit(this, bytes));
      }
    }
  }

  Load load() {
    return load.get();
  }

  private void giveBack(int requests, long bytes) {
    load.updateAndGet(now -> now.plus(-requests, -bytes));
  }

  /** Room for one webhook. */
  static final class Permit {

    private static final long GONE = -1;

    private final Admission admission;
    private final AtomicLong held;

    private Permit(Admission admission, long bytes) {
      this.admission = admission;
      this.held = new AtomicLong(bytes);
    }

    /** Gives back what a smaller webhook does not need. */
    void shrinkTo(long bytes) {
      long before = held.getAndUpdate(now -> Math.min(now, bytes));
      if (before > bytes) {
        admission.giveBack(0, before - bytes);
      }
    }

    /** Gives the room back; a second time changes nothing. */
    void release() {
      long before = held.getAndSet(GONE);
      if (before != GONE) {
        admission.giveBack(1, before);
      }
    }
  }
}
