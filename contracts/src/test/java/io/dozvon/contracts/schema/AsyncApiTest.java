package io.dozvon.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dozvon.contracts.serde.Json;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The published AsyncAPI document is what the topics and records are. After a wanted change, {@code
 * mvn -pl contracts test -Dcontract.write=true} writes it anew.
 */
class AsyncApiTest {

  private static final Path PUBLISHED = Path.of("../docs/asyncapi.yaml");
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
              .enable(Feature.MINIMIZE_QUOTES, Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());
  private static final ObjectNode DOCUMENT = AsyncApi.document();

  @Example
  void theDocumentSaysWhatTheTopicsAre() throws IOException {
    String derived = YAML.writeValueAsString(DOCUMENT);
    if (Boolean.getBoolean("contract.write")) {
      Files.writeString(PUBLISHED, derived);
    }

    assertThat(PUBLISHED).content().isEqualTo(derived);
  }

  @Example
  void theDocumentIsValidAsyncApi() throws IOException {
    var official = Path.of("src/test/resources/asyncapi/asyncapi-3.0.0.json");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V7)
            .getSchema(Json.mapper().readTree(official.toFile()));

    assertThat(schema.validate(DOCUMENT)).isEmpty();
  }

  @Example
  void everyReferenceLeadsSomewhere() {
    List<String> references = DOCUMENT.findValuesAsText("$ref");

    assertThat(references)
        .hasSizeGreaterThan(50)
        .allMatch(reference -> !DOCUMENT.at(reference.substring(1)).isMissingNode());
  }

  @Example
  void everyTopicIsAChannel() {
    var topics = new Topics("", 6).all(List.of("{provider}"));

    assertThat(DOCUMENT.get("channels").findValuesAsText("address"))
        .containsExactlyElementsOf(topics.stream().map(topic -> topic.name()).toList());
  }

  @Property(tries = 200)
  void whatIsWrittenFitsTheDocument(@ForAll("records") Object record) {
    ObjectNode schema = Json.mapper().createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema
        .putArray("allOf")
        .addObject()
        .put("$ref", "#/components/schemas/" + record.getClass().getSimpleName());
    schema.set("components", DOCUMENT.get("components"));

    var violations =
        JsonSchemaFactory.getInstance(VersionFlag.V7)
            .getSchema(schema)
            .validate(json(record), InputFormat.JSON);

    assertThat(violations).isEmpty();
  }

  @Provide
  Arbitrary<Object> records() {
    List<Arbitrary<Object>> all =
        Schemas.types().stream().map(type -> Samples.of(type).asGeneric()).toList();
    return Arbitraries.oneOf(all);
  }

  @SuppressWarnings("unchecked")
  private static String json(Object record) {
    var serde = (JsonSerde<Object>) new JsonSerde<>(record.getClass());
    return new String(serde.serializer().serialize("t", record), StandardCharsets.UTF_8);
  }
}
