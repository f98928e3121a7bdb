package io.dozvon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsSettingsTest {

  private static final String MATERIAL = "GiCxSiIvtHZrVeRkNmu9Xu5lruPnSjUCNiKa6ydEBVixeg==";

  private final SecretKeys keys = SecretKeys.fresh();

  @TempDir private Path folder;
  private KeysetFile file;

  @BeforeEach
  void write() {
    file = new KeysetFile(folder.resolve("keyset.json"));
    file.write(keys);
  }

  @Test
  void withoutKeysThereIsNoVault() {
    // Given
    var configuration = new Configuration(Map.of());

    // When
    var vault = SecretsSettings.from(configuration).vault(configuration);

    // Then
    assertThat(vault).isEmpty();
    configuration.refuseTheRest();
  }

  @Test
  void keysAreReadFromAFile() {
    // Given
    var configuration = new Configuration(Map.of("secrets.keyset.file", file.path().toString()));

    // When
    var vault = SecretsSettings.from(configuration).vault(configuration);

    // Then
    assertThat(vault).isPresent();
    configuration.refuseTheRest();
  }

  @Test
  void keysAreReadFromTheEnvironment() throws IOException {
    // Given
    var configuration =
        ConfigurationSources.of(
            Map.of("DOZVON_SECRETS_KEYSET", Files.readString(file.path())), Map.of());

    // When
    SecretsSettings settings = SecretsSettings.from(configuration);

    // Then
    assertThat(settings.given().orElseThrow().ids()).isEqualTo(keys.ids());
    assertThat(settings.vault(configuration)).isPresent();
    configuration.refuseTheRest();
  }

  @Test
  void aFileThatOthersCanReadStopsTheStartAndSaysWhatToDo() throws IOException {
    // Given
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
    var configuration = new Configuration(Map.of("secrets.keyset.file", file.path().toString()));
    SecretsSettings.from(configuration).vault(configuration);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'secrets.keyset.file' is '" + file.path() + "'")
        .hasMessageContaining("run: chmod 600 " + file.path());
  }

  @Test
  void aWrongKeysetStopsTheStartAndIsNotShown() {
    // Given
    var configuration =
        ConfigurationSources.of(
            Map.of("DOZVON_SECRETS_KEYSET", "{\"key\":\"" + MATERIAL + "\"}"), Map.of());
    SecretsSettings.from(configuration).vault(configuration);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'DOZVON_SECRETS_KEYSET' is ***; expected a Tink keyset")
        .hasMessageNotContaining(MATERIAL);
  }

  @Test
  void twoKeysetsAreOneTooMany() throws IOException {
    // Given
    String json = Files.readString(file.path());
    var configuration =
        new Configuration(
            Map.of("secrets.keyset", json, "secrets.keyset.file", file.path().toString()));
    SecretsSettings.from(configuration);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .hasMessageContaining("'secrets.keyset' is ***; expected nothing where")
        .hasMessageNotContaining(json);
  }
}
