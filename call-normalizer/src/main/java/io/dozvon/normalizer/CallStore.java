package io.dozvon.normalizer;

import io.dozvon.normalizer.fold.CallHead;
import io.dozvon.normalizer.fold.CallIds;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The calls of a task, the other ids they go by, and when to look at each of them.
 *
 * @param calls by connection|call
 * @param ids from connection|alias to the id of the call
 * @param byAge notes, see {@link AgeKey}
 */
record CallStore(
    KeyValueStore<String, FoldedCall> calls,
    KeyValueStore<String, String> ids,
    KeyValueStore<Bytes, byte[]> byAge,
    Deadlines deadlines) {

  private static final int LOOKS_AT_ONCE = 10_000;
  private static final byte[] NOTED = {};

  /** The ids of our calls that go by any of these provider's ids; more than one is a conflict. */
  List<String> idsOf(String connection, List<String> providerIds) {
    return providerIds.stream()
        .map(providerId -> CallIds.ofCall(connection, providerId))
        .flatMap(id -> known(connection, id).stream())
        .distinct()
        .toList();
  }

  Optional<FoldedCall> find(String connection, String id) {
    return Optional.ofNullable(calls.get(key(connection, id)));
  }

  /** Keeps a call in place of what was kept of it. */
  void replace(Optional<FoldedCall> before, FoldedCall now) {
    String key = key(now.head());
    calls.put(key, now);
    aliases(now).forEach(alias -> ids.putIfAbsent(alias, now.head().id()));
    Optional<Instant> noted = before.map(deadlines::of);
    Instant due = deadlines.of(now);
    if (!noted.equals(Optional.of(due))) {
      noted.ifPresent(old -> byAge.delete(new AgeKey(old, key).bytes()));
      byAge.put(new AgeKey(due, key).bytes(), NOTED);
    }
  }

  /** Forgets a call. */
  void drop(FoldedCall call) {
    String id = call.head().id();
    aliases(call).filter(alias -> id.equals(ids.get(alias))).forEach(ids::delete);
    byAge.delete(new AgeKey(deadlines.of(call), key(call.head())).bytes());
    calls.delete(key(call.head()));
  }

  /** Hands out the calls that are due by then, the longest due first; a part of them where many. */
  void due(Instant now, Consumer<FoldedCall> look) {
    for (AgeKey note : notes(now)) {
      FoldedCall call = calls.get(note.call());
      // A note that no call answers to is left from other settings.
      if (call == null || !deadlines.of(call).equals(note.due())) {
        byAge.delete(note.bytes());
      }
      if (call != null && deadlines.of(call).isAfter(now)) {
        byAge.put(new AgeKey(deadlines.of(call), note.call()).bytes(), NOTED);
      } else if (call != null) {
        look.accept(call);
      }
    }
  }

  private List<AgeKey> notes(Instant now) {
    List<AgeKey> notes = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> due = byAge.range(AgeKey.earliest(), AgeKey.after(now))) {
      while (due.hasNext() && notes.size() < LOOKS_AT_ONCE) {
        notes.add(AgeKey.read(due.next().key));
      }
    }
    return notes;
  }

  private Optional<String> known(String connection, String id) {
    return calls.get(key(connection, id)) != null
        ? Optional.of(id)
        : Optional.ofNullable(ids.get(key(connection, id)));
  }

  private static Stream<String> aliases(FoldedCall call) {
    CallHead head = call.head();
    return call.aliases().stream()
        .map(alias -> CallIds.ofCall(head.connection(), alias))
        .filter(alias -> !alias.equals(head.id()))
        .map(alias -> key(head.connection(), alias));
  }

  private static String key(CallHead head) {
    return key(head.connection(), head.id());
  }

  private static String key(String connection, String id) {
    return connection + "|" + id;
  }
}
