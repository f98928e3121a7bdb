package io.dozvon.registry.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Things that may stand in the file only once. */
final class Unique {

  private final Map<String, Place> seen = new HashMap<>();
  private final Problems problems;

  Unique(Problems problems) {
    this.problems = problems;
  }

  /** The text of an id, empty where there is none; complains if it was claimed before. */
  String id(String kind, Optional<Value> id) {
    id.ifPresent(one -> claim(one.text(), one.place(), kind + " " + Rules.ID.shown(one.text())));
    return id.map(Value::text).orElse("");
  }

  /**
   * Complains if the same was claimed before.
   *
   * @param what is to be unique
   * @param shown stands for it in the complaint
   */
  void claim(String what, Place place, String shown) {
    Place first = seen.putIfAbsent(what, place);
    if (first != null) {
      problems.add(place, "found " + shown + ", which is already at " + first);
    }
  }
}
