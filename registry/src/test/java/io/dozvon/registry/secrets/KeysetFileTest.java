package io.dozvon.registry.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetFileTest {

  private final SecretKeys keys = SecretKeys.fresh();

  @TempDir private Path folder;

  @Test
  void keys_are_kept_where_only_their_owner_gets_at_them() throws IOException {
    // Given
    KeysetFile file = new KeysetFile(folder.resolve("data/secrets/keyset.json"));

    // When
    file.write(keys);

    // Then
    assertThat(modeOf(file.path())).isEqualTo("rw-------");
    assertThat(modeOf(file.path().getParent())).isEqualTo("rwx------");
    assertThat(file.read().ids()).isEqualTo(keys.ids());
  }

  @Test
  void writing_again_replaces_them_and_leaves_nothing_beside() throws IOException {
    // Given
    KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));
    file.write(keys);

    // When
    file.write(keys.rotated());

    // Then
    assertThat(file.read().ids()).hasSize(2);
    assertThat(modeOf(file.path())).isEqualTo("rw-------");
    assertThat(folder).isDirectoryContaining(file.path()::equals).isNotEmptyDirectory();
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file.path());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-r--r--"})
  void a_file_that_others_get_at_is_not_read_until_its_mode_is_changed(String mode)
      throws IOException {
    // Given
    KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));
    file.write(keys);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));

    // When
    Throwable refusal = catchThrowable(file::read);

    // Then
    assertThat(refusal)
        .isInstanceOf(KeysetException.class)
        .hasMessage(
            file.path() + " is open to others than its owner; run: chmod 600 " + file.path());
  }

  @Test
  void a_file_that_only_its_owner_may_read_is_read() throws IOException {
    // Given
    KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));
    file.write(keys);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));

    // When
    SecretKeys read = file.read();

    // Then
    assertThat(read.primary()).isEqualTo(keys.primary());
  }

  @Test
  void a_file_with_something_else_is_named_and_not_shown() throws IOException {
    // Given
    KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));
    file.write(keys);
    Files.writeString(file.path(), keys.json().replace("AesGcmKey", "OtherKey"));

    // When
    Throwable refusal = catchThrowable(file::read);

    // Then
    assertThat(refusal)
        .isInstanceOf(KeysetException.class)
        .hasMessage(file.path() + ": it is no Tink keyset in JSON whose keys are all of AES256_GCM")
        .hasNoCause();
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    // Given
    KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));

    // When
    Throwable refusal = catchThrowable(file::read);

    // Then
    assertThat(refusal)
        .isInstanceOf(KeysetException.class)
        .hasMessage("there is no file " + file.path());
    assertThat(file.exists()).isFalse();
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
