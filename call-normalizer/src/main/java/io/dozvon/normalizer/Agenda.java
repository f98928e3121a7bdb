package io.dozvon.normalizer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Notes of when to look at which call, in the order of their time: what is due needs no scan. */
final class Agenda {

  private static final int AT_ONCE = 10_000;
  private static final byte[] NOTED = {};

  private final KeyValueStore<Bytes, byte[]> notes;

  /** There is no note before it: RocksDB would step over every note ever struck out there. */
  private Instant earliest = Instant.EPOCH;

  Agenda(KeyValueStore<Bytes, byte[]> notes) {
    this.notes = notes;
  }

  void note(AgeKey note) {
    notes.put(note.bytes(), NOTED);
    if (note.due().isBefore(earliest)) {
      earliest = note.due();
    }
  }

  void strike(AgeKey note) {
    notes.delete(note.bytes());
  }

  private boolean anyDue(Instant now) {
    return !earliest.isAfter(now);
  }

  /**
   * What is due by then, the longest due first; a part of it where that is much. Cheap where
   * nothing is, so that it can be asked at every webhook.
   */
  List<AgeKey> due(Instant now) {
    List<AgeKey> due = new ArrayList<>();
    if (!anyDue(now)) {
      return due;
    }
    try (KeyValueIterator<Bytes, byte[]> all = notes.range(AgeKey.from(earliest), null)) {
      while (all.hasNext() && due.size() < AT_ONCE) {
        AgeKey next = AgeKey.read(all.next().key);
        if (next.due().isAfter(now)) {
          earliest = due.isEmpty() ? next.due() : due.get(0).due();
          return due;
        }
        due.add(next);
      }
    }
    earliest = due.isEmpty() ? Instant.MAX : due.get(0).due();
    return due;
  }
}
