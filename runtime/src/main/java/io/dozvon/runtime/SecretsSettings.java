package io.dozvon.runtime;

import io.dozvon.registry.secrets.KeysetException;
import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the keys are that credentials are sealed with. A process that is given none can do all but
 * seal and open them.
 *
 * @param file that holds them
 * @param given as the value of a setting
 */
public record SecretsSettings(Optional<KeysetFile> file, Optional<SecretKeys> given) {

  private static final String FILE = "secrets.keyset.file";
  private static final String VALUE = "secrets.keyset";

  /** Reads {@code secrets.keyset.file} or {@code secrets.keyset}, but not yet the file. */
  public static SecretsSettings from(Configuration configuration) {
    SecretsSettings settings = new SecretsSettings(file(configuration), given(configuration));
    return settings.file().isPresent() && settings.given().isPresent()
        ? configuration.complain(
            VALUE,
            "nothing where " + FILE + " is set",
            "",
            new SecretsSettings(settings.file(), Optional.empty()))
        : settings;
  }

  /** What the keys open; empty where none were given. Complains of a file that it cannot use. */
  public Optional<Vault> vault(Configuration configuration) {
    try {
      return file.map(KeysetFile::read).or(() -> given).map(Vault::new);
    } catch (KeysetException unusable) {
      return configuration.complain(
          FILE,
          "a keyset that can be used, but " + unusable.getMessage(),
          file.map(one -> one.path().toString()).orElse(""),
          Optional.empty());
    }
  }

  private static Optional<KeysetFile> file(Configuration configuration) {
    String path = configuration.text(FILE, "");
    try {
      return Optional.of(path)
          .filter(given -> !given.isEmpty())
          .map(given -> new KeysetFile(Path.of(given)));
    } catch (InvalidPathException noPath) {
      return configuration.complain(FILE, "the path of a file", path, Optional.empty());
    }
  }

  private static Optional<SecretKeys> given(Configuration configuration) {
    try {
      return configuration.secret(VALUE).map(SecretKeys::parse);
    } catch (KeysetException wrong) {
      return configuration.complain(
          VALUE, "a Tink keyset in JSON whose keys are all of AES256_GCM", "", Optional.empty());
    }
  }
}
