package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The published OpenAPI document is what the providers' doors say. After a wanted change, {@code
 * mvn -pl standalone -am test -Dcontract.write=true} writes it anew. That the server does what it
 * says is shown by {@link HttpContractIT}.
 */
class OpenApiTest {

  private static final Path PUBLISHED = Path.of("../docs/openapi.yaml");
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
              .enable(Feature.MINIMIZE_QUOTES, Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());

  @Test
  void theDocumentSaysWhatTheDoorsAnswer() throws IOException {
    String derived = YAML.writeValueAsString(OpenApi.document());
    if (Boolean.getBoolean("contract.write")) {
      Files.writeString(PUBLISHED, derived);
    }

    assertThat(PUBLISHED).content().isEqualTo(derived);
  }

  @Test
  void theDocumentIsValidOpenApi() throws IOException {
    Path official = Path.of("src/test/resources/openapi/openapi-3.1.json");
    JsonNode schema = new ObjectMapper().readTree(official.toFile());

    var violations =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(schema)
            .validate(OpenApi.document());

    assertThat(violations).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = OpenApi.document();

    List<String> references = document.findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
  }

  @Test
  void everyProviderThatChecksACredentialSaysSo() {
    List<String> checking =
        Providers.known().all().stream()
            .filter(provider -> WrongCredential.of(provider).isPresent())
            .map(Provider::id)
            .toList();

    assertThat(checking).containsExactly("iptelefon", "novofon", "sipout", "uiscom");
  }
}
