package io.dozvon.providers.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a field that holds rows of fields: a JSON text, or members that the webhook names. */
public final class Rows {

  private Rows() {}

  /** Each object of a list, or the one; empty where there is nothing that can be read as such. */
  public static Optional<List<Fields>> of(Fields webhook, String name) {
    return webhook
        .exact(name)
        .map(JsonReader::rows)
        .map(rows -> rows.map(Rows::collected))
        .orElseGet(() -> members(webhook, name + "."));
  }

  private static List<Fields> collected(List<FieldCollector> rows) {
    return rows.stream().map(row -> Fields.ofValues(row.values())).toList();
  }

  /** Values of one name are of one row each, if all names have as many. */
  private static Optional<List<Fields>> members(Fields webhook, String prefix) {
    Map<String, List<String>> columns = new TreeMap<>();
    webhook.names().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> columns.put(name.substring(prefix.length()), webhook.sentAs(name)));
    Set<Integer> lengths = columns.values().stream().map(List::size).collect(Collectors.toSet());
    return lengths.size() == 1
        ? Optional.of(
            IntStream.range(0, lengths.iterator().next())
                .mapToObj(index -> row(columns, index))
                .toList())
        : Optional.empty();
  }

  private static Fields row(Map<String, List<String>> columns, int index) {
    Map<String, List<String>> row = new TreeMap<>();
    columns.forEach((name, values) -> row.put(name, List.of(values.get(index))));
    return Fields.ofValues(row);
  }
}
