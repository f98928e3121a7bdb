package io.dozvon.standalone.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStateTest {

  private static final String STAGE = "dozvon-notifier";

  @TempDir private Path data;

  @Test
  void isFoundForEveryClusterButNotInTheBrokersData() throws IOException {
    // Given
    directory("kafka/" + STAGE);
    directory("one/" + STAGE);
    directory("two/" + STAGE);
    directory("two/dozvon-client-matcher");

    // When
    LocalState state = state();

    // Then
    assertThat(state.directories())
        .containsExactly(data.resolve("one/" + STAGE), data.resolve("two/" + STAGE));
  }

  @Test
  void emptiedItKeepsOnlyWhatKafkaKnowsTheStageBy() throws IOException {
    // Given
    Path stage = directory("one/" + STAGE);
    Files.writeString(stage.resolve("kafka-streams-process-metadata"), "{}");
    Files.writeString(directory("one/" + STAGE + "/0_1/rocksdb/told").resolve("000004.log"), "x");

    // When
    try (HeldState held = state().hold()) {
      held.empty();
    }

    // Then
    try (Stream<Path> left = Files.list(stage)) {
      assertThat(left)
          .containsExactlyInAnyOrder(
              stage.resolve(".lock"), stage.resolve("kafka-streams-process-metadata"));
    }
    assertThat(stage.resolve("kafka-streams-process-metadata")).hasContent("{}");
  }

  @Test
  void isNotGivenToASecond() throws IOException {
    // Given
    Path stage = directory("one/" + STAGE);
    try (HeldState first = state().hold()) {

      // When, Then
      assertThatThrownBy(() -> state().hold())
          .isInstanceOf(UpkeepException.class)
          .hasMessageContaining(STAGE + " is running")
          .hasMessageContaining(stage.toString());
      first.empty();
    }
  }

  @Test
  void withoutADataDirectoryThereIsNone() {
    LocalState state = LocalState.under(data.resolve("nowhere"), data, STAGE);

    assertThat(state.directories()).isEmpty();
  }

  private LocalState state() {
    return LocalState.under(data, data.resolve("kafka"), STAGE);
  }

  private Path directory(String path) throws IOException {
    return Files.createDirectories(data.resolve(path));
  }
}
