package io.dozvon.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {

  @TempDir private Path directory;

  @Test
  void aNewDirectoryIsTakenAndTakenAgainAfterwards() throws IOException {
    Path demo = directory.resolve("demo");
    Optional<String> first = claim(demo);
    Files.createDirectory(demo.resolve("kafka"));

    Optional<String> again = claim(demo);

    assertThat(first).isEmpty();
    assertThat(again).isEmpty();
  }

  @Test
  void whatOthersHaveMadeIsNeverTouched() throws IOException {
    Path real = Files.createDirectories(directory.resolve("real/kafka")).getParent();

    Optional<String> objection = claim(real);

    assertThat(objection).hasValueSatisfying(words -> assertThat(words).contains("--data"));
    assertThat(real).isDirectoryContaining(file -> file.endsWith("kafka"));
    assertThat(real.toFile().list()).hasSize(1);
  }

  @Test
  void theDirectoryOfRunIsNeverTakenHoweverItIsWritten() {
    Optional<String> objection =
        DemoData.claim(directory.resolve("x/../data"), directory.resolve("data"));

    assertThat(objection).isPresent();
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void saysWhereItCannotWork() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no directory");

    Optional<String> objection = claim(file.resolve("demo"));

    assertThat(objection)
        .hasValueSatisfying(words -> assertThat(words).startsWith("cannot work in"));
  }

  private Optional<String> claim(Path demo) {
    return DemoData.claim(demo, directory.resolve("data"));
  }
}
