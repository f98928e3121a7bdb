package io.dozvon.dialer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for one task: the wall clock's, but while it reads on, that of what it read last.
 * After a stop a result may lie unread, and what it tells of must not be given up before.
 */
final class TaskTime {

  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Clock clock;
  private long streamTime;
  private Instant changedAt;

  TaskTime(Clock clock) {
    this.clock = clock;
    this.changedAt = clock.instant();
  }

  /** The task has read so far: this is the latest time of any record. */
  void read(long streamTime) {
    if (streamTime != this.streamTime) {
      this.streamTime = streamTime;
      this.changedAt = clock.instant();
    }
  }

  Instant now() {
    Instant wall = clock.instant();
    Instant read = Instant.ofEpochMilli(Math.max(0, streamTime));
    boolean quiet = Duration.between(changedAt, wall).compareTo(QUIET) >= 0;
    return quiet || read.isAfter(wall) ? wall : read;
  }
}
