package io.dozvon.dialer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** When a command is to be looked at again, in the order of time: nothing is searched for. */
final class Deadlines {

  /** So many at a time, so that a flood of them does not keep new commands waiting. */
  private static final int AT_ONCE = 500;

  private static final int TIME = 14;

  private final KeyValueStore<String, String> store;

  /** Nothing is left before it: RocksDB would step over every row ever deleted there. */
  private String from = "";

  Deadlines(KeyValueStore<String, String> store) {
    this.store = store;
  }

  void put(Instant at, String command) {
    String row = row(at) + command;
    store.put(row, "");
    if (row.compareTo(from) < 0) {
      from = row;
    }
  }

  /** Those whose time has come, the earliest first; they are gone then. */
  List<String> due(Instant now) {
    List<String> rows = new ArrayList<>();
    String to = row(now.plusMillis(1));
    if (from.compareTo(to) > 0) {
      return rows;
    }
    try (KeyValueIterator<String, String> all = store.range(from, to)) {
      while (all.hasNext() && rows.size() < AT_ONCE) {
        KeyValue<String, String> next = all.next();
        rows.add(next.key);
      }
    }
    from = rows.size() < AT_ONCE ? to : rows.get(AT_ONCE - 1);
    rows.forEach(store::delete);
    return rows.stream().map(row -> row.substring(TIME)).toList();
  }

  private static String row(Instant at) {
    return String.format(Locale.ROOT, "%013d|", Math.max(0, at.toEpochMilli()));
  }
}
