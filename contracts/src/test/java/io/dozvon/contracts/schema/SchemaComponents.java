package io.dozvon.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.serde.Json;

/**
 * The schemas of all records as the components of one document: each type once, by its name, in the
 * words that draft 7 of JSON Schema knows as well.
 */
final class SchemaComponents {

  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";

  private final ObjectNode all = Json.mapper().createObjectNode();

  private SchemaComponents() {}

  static ObjectNode of(Iterable<Class<?>> types) {
    var components = new SchemaComponents();
    types.forEach(type -> components.take(type.getSimpleName(), Schemas.derive(type)));
    return components.all;
  }

  private void take(String name, JsonNode schema) {
    JsonNode definitions = schema.path("$defs");
    ObjectNode root = schema.deepCopy();
    root.remove("$schema");
    root.remove("$defs");
    root.remove("title");
    put(name, rewritten(root, definitions));
    definitions
        .properties()
        .forEach(
            definition -> {
              if (!isPlain(definition.getKey())) {
                put(definition.getKey(), rewritten(definition.getValue(), definitions));
              }
            });
  }

  private void put(String name, JsonNode schema) {
    if (all.has(name) && !all.get(name).equals(schema)) {
      throw new IllegalStateException("there are two different things called " + name);
    }
    all.set(name, schema);
  }

  private static JsonNode rewritten(JsonNode node, JsonNode definitions) {
    if (node.path("$ref").isTextual()) {
      return reference((ObjectNode) node, definitions);
    }
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      node.properties()
          .forEach(entry -> object.set(entry.getKey(), rewritten(entry.getValue(), definitions)));
    } else if (node.isArray()) {
      var array = Json.mapper().createArrayNode();
      node.forEach(element -> array.add(rewritten(element, definitions)));
      return array;
    }
    return copy;
  }

  private static JsonNode reference(ObjectNode node, JsonNode definitions) {
    String name = node.get("$ref").textValue().substring(DEFINITIONS.length());
    ObjectNode beside = node.deepCopy();
    beside.remove("$ref");
    if (isPlain(name)) {
      ObjectNode inlined = definitions.get(name).deepCopy();
      inlined.setAll(beside);
      return rewritten(inlined, definitions);
    }
    ObjectNode reference = Json.mapper().createObjectNode().put("$ref", COMPONENTS + name);
    if (beside.isEmpty()) {
      return reference;
    }
    // Draft 7 does not look at what stands beside a reference.
    ObjectNode whole = Json.mapper().createObjectNode();
    whole.putArray("allOf").add(reference);
    whole.setAll(beside);
    return whole;
  }

  /** A container such as {@code Map(String,String)}, which has no name of its own. */
  private static boolean isPlain(String name) {
    return name.contains("(");
  }
}
