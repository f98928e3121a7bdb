package io.dozvon.matcher;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the index holds of one client.
 *
 * @param rows by phone
 * @param replaced clients of ours that it took over
 */
record IndexedClient(SortedMap<String, IndexRow> rows, SortedSet<String> replaced) {

  /** Of a client that is not there. */
  static final IndexedClient NONE = new IndexedClient(new TreeMap<>(), new TreeSet<>());

  /** By phone, what is to be changed to come from the former state to this one. */
  SortedMap<String, IndexChange> changesSince(IndexedClient former) {
    Set<String> phones = new TreeSet<>(former.rows.keySet());
    phones.addAll(rows.keySet());
    SortedMap<String, IndexChange> changes = new TreeMap<>();
    for (String phone : phones) {
      IndexRow before = former.rows.get(phone);
      IndexRow after = rows.get(phone);
      if (!Objects.equals(before, after)) {
        changes.put(
            phone, new IndexChange(Optional.ofNullable(before), Optional.ofNullable(after)));
      }
    }
    return changes;
  }

  /** The clients that were not yet taken over in the former state. */
  SortedSet<String> newlyReplacedSince(IndexedClient former) {
    SortedSet<String> news = new TreeSet<>(replaced);
    news.removeAll(former.replaced);
    return news;
  }

  /** Not worth keeping. */
  boolean holdsNothing() {
    return rows.isEmpty() && replaced.isEmpty();
  }
}
