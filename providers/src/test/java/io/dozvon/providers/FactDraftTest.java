package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactDraftTest {

  @Test
  void aTextThatFitsIsKeptWhole() {
    // Given
    String text = "x".repeat(100_000);

    // When
    Fact fact = draft().transcript(Optional.of(text)).build();

    // Then
    assertThat(fact.transcript()).contains(text);
    assertThat(fact.words()).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsCutAndAWordSaysSo() {
    // Given
    String text = "x".repeat(100_001);

    // When
    Fact fact = draft().transcript(Optional.of(text)).build();

    // Then
    assertThat(fact.transcript().orElseThrow()).hasSize(100_000);
    assertThat(fact.words()).isEqualTo(Map.of("transcript_cut", "true"));
  }

  @Test
  void aLetterOfTwoCharsIsNotCutThrough() {
    // Given
    String text = "x".repeat(99_999) + "\uD83D\uDE00";

    // When
    Fact fact = draft().transcript(Optional.of(text)).build();

    // Then
    assertThat(fact.transcript().orElseThrow()).isEqualTo("x".repeat(99_999));
  }

  @Test
  void aWordIsCut() {
    // Given
    Optional<String> word = Optional.of("x".repeat(1_000));

    // When
    Fact fact = draft().word("status", word).build();

    // Then
    assertThat(fact.words().get("status")).hasSize(256);
  }

  @Test
  void thereAreNotMoreWordsThanAnybodyHasUseFor() {
    // Given
    FactDraft draft = draft();

    // When
    IntStream.range(0, 100).forEach(i -> draft.word("word-" + i, Optional.of("said")));

    // Then
    assertThat(draft.build().words()).hasSize(32);
  }

  private static FactDraft draft() {
    return Fact.about("call-1", FactKind.ENDED, "key-1");
  }
}
