package io.dozvon.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Who has a phone, to be read.
 *
 * @param rows by phone, in the order of the rule
 * @param counts only of phones that several clients have
 */
record PhoneTable(
    ReadOnlyKeyValueStore<String, IndexRow> rows, ReadOnlyKeyValueStore<String, Integer> counts) {

  private static final Serializer<String> TEXT = Serdes.String().serializer();

  Candidates candidates(String phoneKey) {
    Optional<IndexRow> first = first(phoneKey, 1).stream().findFirst();
    return new Candidates(first, count(phoneKey, first));
  }

  /** The first by the rule. */
  List<IndexRow> first(String phoneKey, int most) {
    List<IndexRow> first = new ArrayList<>();
    try (var found = rows.prefixScan(phoneKey + "|", TEXT)) {
      while (first.size() < most && found.hasNext()) {
        first.add(found.next().value);
      }
    }
    return first;
  }

  private int count(String phoneKey, Optional<IndexRow> first) {
    return Objects.requireNonNullElse(counts.get(phoneKey), first.isPresent() ? 1 : 0);
  }
}
