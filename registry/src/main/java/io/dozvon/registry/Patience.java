package io.dozvon.registry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long somebody goes on trying: until told to stop, or until their time is up. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final long since = System.nanoTime();
  private final Duration lasting;

  private Patience(Duration lasting) {
    this.lasting = lasting;
  }

  static Patience endless() {
    return new Patience(Duration.ofNanos(Long.MAX_VALUE));
  }

  static Patience of(Duration lasting) {
    return new Patience(lasting);
  }

  boolean lasts() {
    return ended.getCount() > 0 && System.nanoTime() - since < lasting.toNanos();
  }

  /** Ends it, whatever time is left. */
  void end() {
    ended.countDown();
  }

  /** Waits a little, less if it is ended meanwhile; an interrupt ends it. */
  void pause() {
    try {
      if (ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
    }
  }
}
