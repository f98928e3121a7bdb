package io.dozvon.normalizer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which calls go by another id: one, as a rule; a trace may lead to several, of which the latest
 * are remembered.
 */
record Aliases(KeyValueStore<String, String> ids) {

  private static final int MOST = 8;
  private static final String AND = " ";

  /** The ids of the calls, the latest last. */
  List<String> of(String alias) {
    String known = ids.get(alias);
    return known == null ? List.of() : List.of(known.split(AND));
  }

  /** Adds a call, in place of those that are part of it now. */
  void put(String alias, Collection<String> before, String call) {
    List<String> known = of(alias);
    List<String> kept = new ArrayList<>(known);
    kept.removeIf(id -> before.contains(id) && !id.equals(call));
    if (!kept.contains(call)) {
      kept.add(call);
    }
    write(alias, known, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
  }

  void remove(String alias, String call) {
    List<String> known = of(alias);
    write(alias, known, known.stream().filter(id -> !id.equals(call)).toList());
  }

  private void write(String alias, List<String> known, List<String> kept) {
    if (kept.isEmpty()) {
      ids.delete(alias);
    } else if (!kept.equals(known)) {
      ids.put(alias, String.join(AND, kept));
    }
  }
}
