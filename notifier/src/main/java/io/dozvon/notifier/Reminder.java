package io.dozvon.notifier;

import java.time.Instant;

/** Something to look at again at a time: its key sorts by that time. */
record Reminder(Instant at, Matter matter, String call) {

  /** What there is to look at. */
  enum Matter {
    /** A missed call has waited long enough. */
    SETTLE,

    /** A call may be forgotten. */
    FORGET
  }

  private static final int TIME_DIGITS = 15;

  static Reminder parse(String key) {
    String[] parts = key.split("\\|", 3);
    return new Reminder(
        Instant.ofEpochMilli(Long.parseLong(parts[0])), Matter.valueOf(parts[1]), parts[2]);
  }

  String key() {
    return upTo(at) + "|" + matter + "|" + call;
  }

  /** Sorts after every earlier reminder and before those of this time. */
  static String upTo(Instant time) {
    return ("%0" + TIME_DIGITS + "d").formatted(time.toEpochMilli());
  }
}
