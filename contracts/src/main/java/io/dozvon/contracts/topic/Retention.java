package io.dozvon.contracts.topic;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records. */
public sealed interface Retention {

  /** The topic settings that make it so. */
  Map<String, String> settings();

  /** In words, for people. */
  String inWords();

  /** Every record for this long. */
  record For(Duration time) implements Retention {
    @Override
    public Map<String, String> settings() {
      return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(time.toMillis()));
    }

    @Override
    public String inWords() {
      return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " h";
    }
  }

  /** The last record of each key; a deletion stays visible for this long. */
  record LastPerKey(Duration deletionVisibleFor) implements Retention {
    @Override
    public Map<String, String> settings() {
      return Map.of(
          "cleanup.policy",
          "compact",
          "delete.retention.ms",
          Long.toString(deletionVisibleFor.toMillis()));
    }

    @Override
    public String inWords() {
      return "last per key";
    }
  }
}
