package io.dozvon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.secrets.Opening;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealingTest {

  private static final String FILE =
      """
      projects:
        - id: flowers
          connections:
            - id: c1
              provider: sipout
              webhookKeys: [one-key-1]
              credentials: {apiKey: pl4in-k3y}
            - {id: c2, provider: sipout, webhookKeys: [two-key-2]}
      """;

  private final SecretKeys keys = SecretKeys.fresh();
  private final Vault vault = new Vault(keys);

  @Test
  void credentials_are_sealed_for_their_connection() {
    // When
    RegistryPlan plan = plan(vault, FILE, new RegistryContent());

    // Then
    assertThat(plan.writes()).hasSize(3);
    assertThat(vault.open(connection(plan, "c1")))
        .isEqualTo(
            new Opening.Opened(
                Samples.file(FILE)
                    .credentialsOf(Samples.file(FILE).connections().get(0))
                    .orElseThrow()));
    assertThat(connection(plan, "c2").credentials()).isEmpty();
  }

  @Test
  void unchanged_credentials_are_not_written_again_though_they_would_look_different() {
    // Given
    RegistryContent current = content(plan(vault, FILE, new RegistryContent()));

    // When
    RegistryPlan again = plan(vault, FILE, current);

    // Then
    assertThat(again.writes()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(3);
  }

  @Test
  void changed_credentials_are_written() {
    // Given
    RegistryContent current = content(plan(vault, FILE, new RegistryContent()));

    // When
    RegistryPlan plan = plan(vault, FILE.replace("pl4in-k3y", "n3w-k3y"), current);

    // Then
    assertThat(plan.writes())
        .singleElement()
        .extracting(RegistryEntry::name)
        .hasToString("connection 'c1'");
  }

  @Test
  void credentials_that_the_file_no_longer_has_are_taken_away() {
    // Given
    RegistryContent current = content(plan(vault, FILE, new RegistryContent()));

    // When
    RegistryPlan plan = plan(vault, FILE.replace("credentials: {apiKey: pl4in-k3y}", ""), current);

    // Then
    assertThat(connection(plan, "c1").credentials()).isEmpty();
  }

  @Test
  void after_a_rotation_unchanged_credentials_are_written_under_the_new_key() {
    // Given
    RegistryContent current = content(plan(vault, FILE, new RegistryContent()));
    SecretKeys rotated = keys.rotated();

    // When
    RegistryPlan plan = plan(new Vault(rotated), FILE, current);

    // Then
    assertThat(plan.writes()).hasSize(1);
    assertThat(connection(plan, "c1").credentials().orElseThrow().keyId())
        .isEqualTo(rotated.primary());
  }

  @Test
  void credentials_under_a_lost_key_are_sealed_anew() {
    // Given
    RegistryContent current = content(plan(vault, FILE, new RegistryContent()));
    Vault other = new Vault(SecretKeys.fresh());

    // When
    RegistryPlan plan = plan(other, FILE, current);

    // Then
    assertThat(other.open(connection(plan, "c1"))).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void a_connection_that_goes_to_another_project_is_sealed_for_it() {
    // Given
    RegistryContent current = content(plan(vault, FILE, new RegistryContent()));

    // When
    RegistryPlan plan = plan(vault, FILE.replace("id: flowers", "id: roses"), current);

    // Then
    assertThat(vault.open(connection(plan, "c1"))).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void without_a_keyset_only_a_file_without_credentials_will_do() {
    // Given
    Sealing noKeyset = new Sealing(Optional.empty());

    // When
    List<String> refusals = noKeyset.refusals(Samples.file(FILE));

    // Then
    assertThat(refusals)
        .containsExactly(
            "connection 'c1' has credentials, and there is no keyset to encrypt them with; set"
                + " secrets.keyset.file");
    assertThat(noKeyset.refusals(Samples.file("projects: [{id: flowers}]"))).isEmpty();
  }

  private static RegistryPlan plan(Vault vault, String yaml, RegistryContent current) {
    return RegistryPlan.between(
        current,
        new Sealing(Optional.of(vault)).entriesOf(Samples.file(yaml), current),
        RegistryFile.ORIGIN);
  }

  private static RegistryContent content(RegistryPlan applied) {
    RegistryContent content = new RegistryContent();
    applied.writes().stream().map(RegistryChange.Put::new).forEach(content::apply);
    return content;
  }

  private static Connection connection(RegistryPlan plan, String id) {
    return plan.writes().stream()
        .filter(entry -> entry.name().equals(EntryName.ofConnection(id)))
        .map(entry -> ((RegistryEntry.OfConnection) entry).connection())
        .findFirst()
        .orElseThrow();
  }
}
