package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was found so far.
 *
 * @param rows how many rows were read, also such as have no name or no id
 * @param pages how many pages they came in
 */
record Entries(Map<String, Long> ids, int rows, int pages) {

  private static final Pattern ID = Pattern.compile("-?[0-9]{1,18}");

  Entries {
    ids = Map.copyOf(ids);
  }

  static Entries none() {
    return new Entries(Map.of(), 0, 0);
  }

  /** These and those of one more page. */
  Entries and(JsonNode page, String nameField) {
    Map<String, Long> more = new TreeMap<>(ids);
    for (JsonNode row : page) {
      String name = row.path(nameField).asText().strip();
      id(row.path(Directory.ID))
          .filter(id -> !name.isEmpty() && !row.path(nameField).isNull())
          .ifPresent(id -> add(name, id, more));
    }
    return new Entries(more, rows + page.size(), pages + 1);
  }

  /** Two of one name are told apart by the id of the later one: neither is lost. */
  private static void add(String name, long id, Map<String, Long> to) {
    Long known = to.putIfAbsent(name, id);
    if (known != null && known != id) {
      to.put(name + " (" + id + ")", id);
    }
  }

  /** Some send ids as texts. */
  private static Optional<Long> id(JsonNode node) {
    return Optional.of(node)
        .filter(id -> id.isIntegralNumber() || id.isTextual())
        .map(id -> id.asText().strip())
        .filter(text -> ID.matcher(text).matches())
        .map(Long::valueOf);
  }
}
