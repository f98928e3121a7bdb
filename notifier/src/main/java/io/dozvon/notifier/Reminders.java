package io.dozvon.notifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The reminders of one task, in the order of their time: what is due is found without a scan. */
final class Reminders {

  /** So many at a time, so that a flood of them does not keep new events waiting. */
  private static final int AT_ONCE = 500;

  private final KeyValueStore<String, String> store;

  /** Nothing is left before it: RocksDB would step over every reminder ever deleted there. */
  private String from = "";

  Reminders(KeyValueStore<String, String> store) {
    this.store = store;
  }

  void put(Reminder reminder) {
    store.put(reminder.key(), "");
    if (reminder.key().compareTo(from) < 0) {
      from = reminder.key();
    }
  }

  /** Those whose time has come, the earliest first. */
  List<Reminder> due(Instant now) {
    List<Reminder> due = new ArrayList<>();
    String to = Reminder.upTo(now.plusMillis(1));
    if (from.compareTo(to) > 0) {
      return due;
    }
    try (KeyValueIterator<String, String> all = store.range(from, to)) {
      while (all.hasNext() && due.size() < AT_ONCE) {
        KeyValue<String, String> next = all.next();
        due.add(Reminder.parse(next.key));
      }
    }
    from = due.size() < AT_ONCE ? to : due.get(AT_ONCE - 1).key();
    return due;
  }

  /** It has served. */
  void remove(Reminder reminder) {
    store.delete(reminder.key());
  }
}
