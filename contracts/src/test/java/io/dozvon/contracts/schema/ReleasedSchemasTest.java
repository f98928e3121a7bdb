package io.dozvon.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody who relies on a released schema is broken by the present one. With a release, {@code mvn
 * -pl contracts test -Dcontract.release=true} makes the present schemas the released ones. What has
 * to break becomes a topic of a next version beside the old one.
 */
class ReleasedSchemasTest {

  private static final Path RELEASED = Path.of("src/test/resources/released/v1");
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Class<?>> types() {
    return Schemas.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void thePresentSchemaBreaksNobody(Class<?> type) throws IOException {
    Path released = RELEASED.resolve(Schemas.fileName(type));
    if (Boolean.getBoolean("contract.release")) {
      Files.writeString(released, Schemas.pretty(Schemas.derive(type)));
    }

    assertThat(released).as("a new record: take it in by -Dcontract.release=true").exists();
    assertThat(Compatibility.objections(read(released), Schemas.derive(type), Use.of(type)))
        .isEmpty();
  }

  @Test
  void noReleasedSchemaIsGone() throws IOException {
    try (Stream<Path> files = Files.list(RELEASED)) {
      assertThat(types().stream().map(Schemas::fileName))
          .containsAll(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  /** Takes everything away that can be taken away, one after the other. */
  @ParameterizedTest
  @MethodSource("types")
  void nothingThatIsReleasedCanBeTakenAwayUnseen(Class<?> type) throws IOException {
    JsonNode released = read(RELEASED.resolve(Schemas.fileName(type)));
    int losses = losses(released).size();

    for (int i = 0; i < losses; i++) {
      JsonNode later = released.deepCopy();
      losses(later).get(i).run();

      assertThat(Compatibility.objections(released, later, Use.TOLD_TO_OUTSIDERS))
          .as("loss %s of %s", i, type.getSimpleName())
          .isNotEmpty();
    }
    assertThat(losses).isGreaterThan(5);
  }

  private static List<Runnable> losses(JsonNode root) {
    List<Runnable> losses = new ArrayList<>();
    walk(
        root,
        schema -> {
          schema
              .path("properties")
              .fieldNames()
              .forEachRemaining(
                  name -> losses.add(() -> ((ObjectNode) schema.get("properties")).remove(name)));
          for (String list : List.of("required", "enum")) {
            for (int i = 0; i < schema.path(list).size(); i++) {
              int index = i;
              losses.add(() -> ((ArrayNode) schema.get(list)).remove(index));
            }
          }
          for (String keyword : List.of("pattern", "format", "items")) {
            if (schema.has(keyword)) {
              losses.add(() -> ((ObjectNode) schema).remove(keyword));
            }
          }
        });
    return losses;
  }

  private static void walk(JsonNode schema, Consumer<JsonNode> visitor) {
    visitor.accept(schema);
    schema.path("properties").forEach(child -> walk(child, visitor));
    schema.path("$defs").forEach(child -> walk(child, visitor));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
