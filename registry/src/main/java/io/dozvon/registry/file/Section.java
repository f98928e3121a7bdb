package io.dozvon.registry.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys and values at one place of the file. Whoever takes a value names its key and what is allowed
 * there; in the end {@link #refuseTheRest} complains of keys nobody asked for. What is missing or
 * wrong is complained of and read as absent.
 */
final class Section {

  private final Place place;
  private final Problems problems;
  private final Map<String, Found> given = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  Section(YamlNode.Keys keys, Place place, Problems problems) {
    this.place = place;
    this.problems = problems;
    for (YamlNode.Key key : keys.keys()) {
      Place at = place.at(key.name(), key.line());
      Found first = given.putIfAbsent(key.name(), new Found(key.value(), at, problems));
      if (first != null) {
        problems.add(at, "is given twice, first at line " + first.place().line());
      }
    }
  }

  /** Every key that is given. */
  Set<String> keys() {
    return given.keySet();
  }

  /** Keys that are possible here, whether they are given or not. */
  void expect(Set<String> keys) {
    known.addAll(keys);
  }

  Optional<Found> find(String key) {
    known.add(key);
    return Optional.ofNullable(given.get(key));
  }

  Optional<Value> text(String key, Rule rule) {
    return find(key).flatMap(found -> found.text(rule));
  }

  String text(String key, Rule rule, String otherwise) {
    return text(key, rule).map(Value::text).orElse(otherwise);
  }

  Optional<Value> required(String key, Rule rule) {
    complainIfMissing(key, rule.expected());
    return text(key, rule);
  }

  boolean flag(String key) {
    return find(key).flatMap(Found::flag).orElse(false);
  }

  List<Value> texts(String key, Rule rule) {
    return items(key).stream().flatMap(item -> item.text(rule).stream()).toList();
  }

  /** At least one text. */
  List<Value> someTexts(String key, Rule rule) {
    complainIfMissing(key, some(rule));
    return anyOrSomeTexts(key, rule);
  }

  /** At least one text where the key is given: an empty list would say two things. */
  List<Value> anyOrSomeTexts(String key, Rule rule) {
    if (given.containsKey(key) && given.get(key).node() instanceof YamlNode.Items list) {
      if (list.items().isEmpty()) {
        problems.add(given.get(key).place(), "found an empty list; expected " + some(rule));
      }
    }
    return texts(key, rule);
  }

  private static String some(Rule rule) {
    return "a list of at least one: " + rule.expected();
  }

  List<Section> sections(String key) {
    return items(key).stream().flatMap(item -> item.section().stream()).toList();
  }

  /** What a key holds, itself keys and values. */
  Optional<Section> section(String key) {
    return find(key).flatMap(Found::section);
  }

  /** Complains of every key that nobody has asked for. */
  void refuseTheRest() {
    given.forEach(
        (key, found) -> {
          if (!known.contains(key)) {
            problems.add(found.place(), "there is no such key; " + meant(key));
          }
        });
  }

  private List<Found> items(String key) {
    return find(key).flatMap(Found::items).orElse(List.of());
  }

  private void complainIfMissing(String key, String expected) {
    if (!given.containsKey(key)) {
      problems.add(place.at(key, place.line()), "is missing; expected " + expected);
    }
  }

  private String meant(String key) {
    if (known.isEmpty()) {
      return "none is possible here";
    }
    String all = "are known here: " + String.join(", ", known);
    return Nearest.to(key, known)
        .map(near -> "did you mean '" + near + "'? These " + all)
        .orElse("these " + all);
  }
}
