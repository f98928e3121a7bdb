package io.dozvon.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every record of the contract against its published schema and its own serde. */
class ContractTest {

  private static final Map<Class<?>, JsonSchema> SCHEMAS =
      Schemas.types().stream().collect(Collectors.toMap(type -> type, ContractTest::load));

  @Property(tries = 300)
  void whatIsWrittenFitsThePublishedSchema(@ForAll("records") Object record) {
    byte[] json = write(record);

    var violations =
        SCHEMAS
            .get(record.getClass())
            .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);

    assertThat(violations).isEmpty();
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBackEqual(@ForAll("records") Object record) {
    Object back = new JsonSerde<>(record.getClass()).deserializer().deserialize("t", write(record));

    assertThat(back).isEqualTo(record);
  }

  @Property(tries = 50)
  void aFieldOfALaterVersionIsReadOver(@ForAll("records") Object record) {
    String json = new String(write(record), StandardCharsets.UTF_8);
    byte[] later =
        ("{\"ofALaterVersion\":[1]," + json.substring(1)).getBytes(StandardCharsets.UTF_8);

    Object back = new JsonSerde<>(record.getClass()).deserializer().deserialize("t", later);

    assertThat(back).isEqualTo(record);
  }

  @Provide
  Arbitrary<Object> records() {
    List<Arbitrary<Object>> all =
        Schemas.types().stream().map(type -> Samples.of(type).asGeneric()).toList();
    return Arbitraries.oneOf(all);
  }

  @SuppressWarnings("unchecked")
  private static byte[] write(Object record) {
    return ((JsonSerde<Object>) new JsonSerde<>(record.getClass()))
        .serializer()
        .serialize("t", record);
  }

  private static JsonSchema load(Class<?> type) {
    InputStream schema =
        ContractTest.class.getResourceAsStream("/schemas/" + Schemas.fileName(type));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
  }

  @Example
  void everyTopicOfRecordsHasASchema() {
    List<Class<?>> withoutSchema =
        new Topics("", 1)
            .all(List.of()).stream()
                .<Class<?>>map(Topic::valueType)
                .filter(type -> !Schemas.types().contains(type) && !Schemas.BYTES.contains(type))
                .toList();

    assertThat(withoutSchema).isEmpty();
  }
}
