package io.dozvon.normalizer;

import io.dozvon.normalizer.fold.CallHead;
import io.dozvon.normalizer.fold.CallIds;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.normalizer.fold.Tracing;
import io.dozvon.providers.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The calls of a task, the other ids they go by, and when to look at each of them.
 *
 * @param calls by connection|call
 * @param aliases from connection|alias to the ids of calls
 */
record CallStore(
    KeyValueStore<String, FoldedCall> calls, Aliases aliases, Agenda agenda, Deadlines deadlines) {

  /** The calls that a fact may be part of; where there are several, it shows that they are one. */
  List<FoldedCall> of(String connection, Fact fact) {
    List<FoldedCall> named =
        fact.callIds().stream()
            .flatMap(id -> find(connection, CallIds.ofCall(connection, id)).stream())
            .toList();
    List<List<FoldedCall>> traced =
        fact.traces().stream()
            .map(trace -> all(connection, CallIds.ofCall(connection, trace)))
            .toList();
    return new Tracing(fact, named).joined(traced);
  }

  /** Keeps a call in place of what was kept of it, and of those that are part of it now. */
  void replace(List<FoldedCall> before, FoldedCall now) {
    String key = key(now.head());
    AgeKey note = note(now);
    List<AgeKey> noted = before.stream().map(this::note).toList();
    calls.put(key, now);
    noted.stream().filter(old -> !old.equals(note)).forEach(agenda::strike);
    noted.stream().map(AgeKey::call).filter(old -> !old.equals(key)).forEach(calls::delete);
    if (!noted.contains(note)) {
      agenda.note(note);
    }
    List<String> gone = before.stream().map(call -> call.head().id()).toList();
    aliases(now).forEach(alias -> aliases.put(alias, gone, now.head().id()));
  }

  /** Forgets a call. */
  void drop(FoldedCall call) {
    String id = call.head().id();
    aliases(call).forEach(alias -> aliases.remove(alias, id));
    agenda.strike(note(call));
    calls.delete(key(call.head()));
  }

  /** Hands out the calls that are due by then, the longest due first; a part of them where many. */
  void due(Instant now, Consumer<FoldedCall> look) {
    for (AgeKey note : agenda.due(now)) {
      FoldedCall call = calls.get(note.call());
      // A note that no call answers to is left from other settings.
      if (call == null || !note(call).equals(note)) {
        agenda.strike(note);
      }
      if (call != null && deadlines.of(call).isAfter(now)) {
        agenda.note(note(call));
      } else if (call != null) {
        look.accept(call);
      }
    }
  }

  private AgeKey note(FoldedCall call) {
    return new AgeKey(deadlines.of(call), key(call.head()));
  }

  /** The call of that id of ours, also where it was an older one's; of several the latest. */
  Optional<FoldedCall> find(String connection, String id) {
    FoldedCall call = calls.get(key(connection, id));
    return call != null
        ? Optional.of(call)
        : others(connection, id).reduce((earlier, later) -> later);
  }

  /** All calls of an id that several may have. */
  private List<FoldedCall> all(String connection, String id) {
    Stream<FoldedCall> own = Optional.ofNullable(calls.get(key(connection, id))).stream();
    return Stream.concat(own, others(connection, id)).toList();
  }

  private Stream<FoldedCall> others(String connection, String id) {
    return aliases.of(key(connection, id)).stream()
        .flatMap(other -> Optional.ofNullable(calls.get(key(connection, other))).stream());
  }

  private static Stream<String> aliases(FoldedCall call) {
    CallHead head = call.head();
    return Stream.concat(call.aliases().stream(), call.traces().stream())
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
