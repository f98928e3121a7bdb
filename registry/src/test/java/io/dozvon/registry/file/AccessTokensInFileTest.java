package io.dozvon.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dozvon.contracts.registry.AccessToken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of those who act for a project: read as digests, and never shown. */
class AccessTokensInFileTest {

  private static final String YAML =
      """
      projects:
        - id: flowers
          accessTokens: TOKENS
        - id: office
          accessTokens: [office-token-00001]
      """;

  @Test
  void onlyTheirDigestsAreKept() {
    // When
    RegistryFile file = parse("[flowers-token-0001, flowers-token-0002]");

    // Then
    assertThat(file.projects().get(0).accessTokenDigests())
        .containsExactly(
            new AccessToken("flowers-token-0001").digest(),
            new AccessToken("flowers-token-0002").digest());
    assertThat(file.toString()).doesNotContain("flowers-token");
  }

  @Test
  void aProjectNeedHaveNone() {
    // When
    RegistryFile file = parse("[]");

    // Then
    assertThat(file.projects().get(0).accessTokenDigests()).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[too-short-000]       | projects[0].accessTokens[0] (line 3): found ***; expected a token of 16 to 200 of",
        "['with a space 0001'] | projects[0].accessTokens[0] (line 3): found ***; expected a token of 16 to 200 of",
        "[1234567890123456]    | projects[0].accessTokens[0] (line 3): found a number; expected a token of 16 to 200 of",
        "flowers-token-0001    | projects[0].accessTokens (line 3): found a text; expected a list",
        "[office-token-00001]  | projects[1].accessTokens[0] (line 5): found ***, which is already at projects[0].accessTokens[0] (line 3)",
        "[flowers-token-0001, flowers-token-0001] | projects[0].accessTokens[1] (line 3): found ***, which is already at projects[0].accessTokens[0] (line 3)",
      })
  void whatIsWrongIsToldWithoutTheToken(String tokens, String complaint) {
    // When
    Throwable refusal = catchThrowable(() -> parse(tokens));

    // Then
    assertThat(refusal)
        .isInstanceOf(RegistryFileException.class)
        .hasMessageContaining("\n  " + complaint)
        .hasMessageNotContaining("-000");
  }

  private static RegistryFile parse(String tokens) {
    return RegistryFile.parse(
        "registry.yaml", YAML.replace("TOKENS", tokens), Example.SURROUNDINGS);
  }
}
