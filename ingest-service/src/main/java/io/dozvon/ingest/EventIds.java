package io.dozvon.ingest;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that nobody else makes, in the order of time (UUID version 7). */
final class EventIds {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private EventIds() {}

  static String at(Instant time) {
    var random = ThreadLocalRandom.current();
    long high = time.toEpochMilli() << 16 | VERSION | random.nextLong(1L << 12);
    long low = VARIANT | random.nextLong() >>> 2;
    return new UUID(high, low).toString();
  }
}
