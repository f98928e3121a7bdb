package io.dozvon.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.serde.Json;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives the JSON Schema of a record from its components and their descriptions. */
final class Schemas {

  /** Their values are bytes of somebody else; all we say stands in headers. */
  static final Set<Class<?>> BYTES = Set.of(RawWebhook.class, DeadLetter.class, byte[].class);

  private Schemas() {}

  /** The records that travel as JSON, in the order of their names. */
  static List<Class<?>> types() {
    return new Topics("", 1)
        .all(List.of()).stream()
            .<Class<?>>map(Topic::valueType)
            .filter(type -> !BYTES.contains(type))
            .sorted(Comparator.comparing(Class::getSimpleName))
            .toList();
  }

  /** {@code CallEvent} becomes {@code call-event.v1.json}. */
  static String fileName(Class<?> type) {
    String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return words.toLowerCase(Locale.ROOT) + ".v1.json";
  }

  static JsonNode derive(Class<?> type) {
    ObjectNode schema = generator().generateSchema(type);
    schema.put("title", type.getSimpleName());
    return schema;
  }

  static String pretty(JsonNode schema) {
    return schema.toPrettyString() + "\n";
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(
                Json.mapper().copy(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                new JacksonModule(
                    JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                    JacksonOption.INCLUDE_ONLY_JSONPROPERTY_ANNOTATED_METHODS))
            .with(
                Option.FLATTENED_OPTIONALS,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.NONSTATIC_NONVOID_NONGETTER_METHODS,
                Option.FIELDS_DERIVED_FROM_ARGUMENTFREE_METHODS);
    config
        .forFields()
        .withRequiredCheck(
            field ->
                !field.isFakeContainerItemScope()
                    && !Schemas.mayBeLeftOut(field.getDeclaredType().getErasedType()));
    config.forMethods().withPropertyNameOverrideResolver(method -> method.getRawMember().getName());
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              if (type.isInstanceOf(Phone.class)) {
                return new CustomDefinition(
                    text(context.getGeneratorConfig().createObjectNode(), "[1-9][0-9]{10,14}"),
                    true);
              }
              if (type.isInstanceOf(Network.class)) {
                return new CustomDefinition(
                    text(context.getGeneratorConfig().createObjectNode(), "[0-9A-Fa-f.:/]+"), true);
              }
              if (type.isInstanceOf(ZoneId.class)) {
                return new CustomDefinition(
                    text(context.getGeneratorConfig().createObjectNode(), ".+"), true);
              }
              return null;
            });
    return new SchemaGenerator(config.build());
  }

  /** What a writer leaves out is read as empty, a flag that came later as no. */
  private static boolean mayBeLeftOut(Class<?> type) {
    return type == Optional.class
        || type == List.class
        || type == Map.class
        || type == Boolean.class;
  }

  private static ObjectNode text(ObjectNode node, String pattern) {
    return node.put("type", "string").put("pattern", "^" + pattern + "$");
  }
}
