package io.dozvon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.ProjectAccess.Access;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may act for a project. */
class ProjectAccessTest {

  private static final Project FLOWERS =
      project("flowers", "flowers-token-0001", "other.t~k-n_0001");

  private final RegistryEntries registry =
      new RegistryEntries().put(FLOWERS).put(project("office", "office-token-00001"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer flowers-token-0001",
        "bearer flowers-token-0001",
        "BEARER   other.t~k-n_0001 ",
      })
  void whoeverShowsATokenOfTheProjectActsForIt(String header) {
    // When
    Access access = ProjectAccess.to("flowers", Optional.of(header), registry);

    // Then
    assertThat(access).isEqualTo(new Access.Granted(FLOWERS));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer flowers-token-0002",
        "Basic flowers-token-0001",
        "flowers-token-0001",
        "Bearer flowers-token-0001 flowers-token-0001",
        "Bearer цветы-token-000001"
      })
  void whoeverShowsNoTokenOfAnybodysIsNobodyEverywhere(String header) {
    for (String project : List.of("flowers", "office", "nowhere")) {
      // When
      Access access = ProjectAccess.to(project, Optional.ofNullable(header), registry);

      // Then
      assertThat(access).isEqualTo(new Access.Nobody());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "nowhere", "FLOWERS", ""})
  void ofOtherProjectsNobodyLearnsWhetherTheyExist(String other) {
    // When
    Access access = ProjectAccess.to(other, Optional.of("Bearer flowers-token-0001"), registry);

    // Then
    assertThat(access).isEqualTo(new Access.NotTheirs());
  }

  @Test
  void aTokenThatWasTakenAwayOpensNothingAndTheOtherStaysInService() {
    // When
    registry.put(project("flowers", "other.t~k-n_0001"));

    // Then
    assertThat(ProjectAccess.to("flowers", Optional.of("Bearer flowers-token-0001"), registry))
        .isInstanceOf(Access.Nobody.class);
    assertThat(ProjectAccess.to("flowers", Optional.of("Bearer other.t~k-n_0001"), registry))
        .isInstanceOf(Access.Granted.class);
  }

  @Test
  void theTokensOfARemovedProjectOpenNothing() {
    // When
    registry.removeProject("flowers");

    // Then
    assertThat(registry.projectOf(new AccessToken("flowers-token-0001"))).isEmpty();
  }

  @Test
  void aTokenIsNeverPrinted() {
    // When
    String printed = new AccessToken("flowers-token-0001").toString();

    // Then
    assertThat(printed).doesNotContain("flowers");
  }

  private static Project project(String id, String... tokens) {
    return new Project(
        id,
        id,
        "ru",
        "RU",
        List.of(),
        false,
        Map.of(),
        "test",
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Arrays.stream(tokens).map(token -> new AccessToken(token).digest()).toList());
  }
}
