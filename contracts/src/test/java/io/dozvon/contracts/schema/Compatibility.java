package io.dozvon.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what in a later form of a schema breaks those who rely on the released form. */
final class Compatibility {

  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$defs", "$ref", "title", "description", "readOnly");
  private static final Set<String> COMPARED_APART =
      Set.of("type", "enum", "properties", "required", "items", "additionalProperties", "anyOf");

  private final JsonNode released;
  private final JsonNode later;
  private final Use use;
  private final List<String> objections = new ArrayList<>();

  private Compatibility(JsonNode released, JsonNode later, Use use) {
    this.released = released;
    this.later = later;
    this.use = use;
  }

  /** One sentence for each change that breaks somebody: what it is, and for whom. */
  static List<String> objections(JsonNode released, JsonNode later, Use use) {
    var compatibility = new Compatibility(released, later, use);
    compatibility.compare("the record", released, later);
    return List.copyOf(compatibility.objections);
  }

  private void compare(String where, JsonNode was, JsonNode is) {
    JsonNode before = resolved(released, was);
    JsonNode after = resolved(later, is);
    types(where, before, after);
    values(where, before, after);
    constraints(where, before, after);
    properties(where, before, after);
    within(where + "[]", "items", before, after);
    within(where + ".*", "additionalProperties", before, after);
    alternatives(where, before.path("anyOf"), after.path("anyOf"));
  }

  private void types(String where, JsonNode was, JsonNode is) {
    Set<String> before = texts(was.path("type"));
    Set<String> after = texts(is.path("type"));
    if (!before.equals(after)) {
      object(where, "was " + before + " and is " + after, "readers and writers of the other type");
    }
  }

  private void values(String where, JsonNode was, JsonNode is) {
    Set<String> before = texts(was.path("enum"));
    Set<String> after = texts(is.path("enum"));
    for (String gone : without(before, after)) {
      object(where, "no longer knows '" + gone + "'", "whoever writes it or waits for it");
    }
    for (String added : without(after, before)) {
      if (!before.contains("unknown")) {
        object(
            where, "may now be '" + added + "'", "readers, who have no 'unknown' to fall back to");
      }
    }
  }

  private void constraints(String where, JsonNode was, JsonNode is) {
    Set<String> names = new TreeSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    names.removeAll(ANNOTATIONS);
    names.removeAll(COMPARED_APART);
    for (String name : names) {
      if (!was.has(name)) {
        object(where, "has a new '" + name + "'", "writers whose records were good without it");
      } else if (!was.path(name).equals(is.path(name))) {
        object(where, "has another '" + name + "' or none", "readers or writers who kept to it");
      }
    }
  }

  private void properties(String where, JsonNode was, JsonNode is) {
    Set<String> requiredBefore = texts(was.path("required"));
    Set<String> requiredAfter = texts(is.path("required"));
    was.path("properties")
        .properties()
        .forEach(
            property -> {
              String path = where + "." + property.getKey();
              JsonNode after = is.path("properties").path(property.getKey());
              if (after.isMissingNode()) {
                object(path, "is gone", "readers who look for it");
              } else {
                compare(path, property.getValue(), after);
              }
            });
    for (String name : without(requiredBefore, requiredAfter)) {
      object(where + "." + name, "may now be missing", "readers who count on it");
    }
    if (use == Use.READ_BY_US) {
      for (String name : without(requiredAfter, requiredBefore)) {
        object(
            where + "." + name,
            "is now required",
            "writers outside, and for us who read what is stored without it");
      }
    }
  }

  private void within(String where, String keyword, JsonNode was, JsonNode is) {
    if (was.path(keyword).isObject() && is.path(keyword).isObject()) {
      compare(where, was.path(keyword), is.path(keyword));
    } else if (!was.path(keyword).equals(is.path(keyword))) {
      object(where, "came or went", "readers and writers of it");
    }
  }

  private void alternatives(String where, JsonNode was, JsonNode is) {
    if (was.size() != is.size()) {
      object(where, "has other alternatives", "readers and writers of the others");
      return;
    }
    for (int i = 0; i < was.size(); i++) {
      compare(where, was.get(i), is.get(i));
    }
  }

  private void object(String where, String what, String forWhom) {
    objections.add(where + " " + what + ": that breaks it for " + forWhom);
  }

  /** What stands beside a reference counts as well. */
  private static JsonNode resolved(JsonNode root, JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    JsonNode target = root.at(schema.get("$ref").textValue().substring(1));
    if (target instanceof MissingNode) {
      throw new IllegalArgumentException("nothing is at " + schema.get("$ref"));
    }
    ObjectNode whole = target.deepCopy();
    schema.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
    whole.remove("$ref");
    return target.has("$ref") ? resolved(root, whole.set("$ref", target.get("$ref"))) : whole;
  }

  private static Set<String> texts(JsonNode one) {
    Set<String> texts = new TreeSet<>();
    if (one.isTextual()) {
      texts.add(one.textValue());
    }
    one.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
