package io.dozvon.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schemas are what the records are. After a wanted change, {@code mvn -pl contracts
 * test -Dschemas.write=true} writes them anew, and the change is reviewed as a diff.
 */
class SchemasAreCurrentTest {

  private static final Path PUBLISHED = Path.of("src/main/resources/schemas");

  static List<Class<?>> types() {
    return Schemas.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaSaysWhatTheRecordIs(Class<?> type) throws IOException {
    String derived = Schemas.pretty(Schemas.derive(type));
    Path published = PUBLISHED.resolve(Schemas.fileName(type));
    if (Boolean.getBoolean("schemas.write")) {
      Files.writeString(published, derived);
    }

    assertThat(published).content().isEqualTo(derived);
  }

  @Test
  void noSchemaIsLeftOverFromARecordThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(PUBLISHED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(types().stream().map(Schemas::fileName).toList());
    }
  }
}
