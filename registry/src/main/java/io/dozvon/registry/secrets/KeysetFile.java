package io.dozvon.registry.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/** A file that holds keys, and that nobody but its owner can read. */
public record KeysetFile(Path path) {

  private static final Set<PosixFilePermission> OWNERS_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNERS_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  /** Takes the path from the root, so that it means the same to whoever reads a message. */
  public KeysetFile {
    path = path.toAbsolutePath().normalize();
  }

  /** Whether it is there. */
  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * The keys in it.
   *
   * @throws KeysetException if it cannot be read, or others than its owner could read it too
   */
  public SecretKeys read() {
    String json = text();
    try {
      return SecretKeys.parse(json);
    } catch (KeysetException wrong) {
      throw new KeysetException(path + ": " + wrong.getMessage());
    }
  }

  /** Keeps these keys in it from now on; a crash leaves the old ones or the new ones. */
  public void write(SecretKeys keys) {
    try {
      Path directory = path.getParent();
      if (!Files.exists(directory)) {
        Files.createDirectories(directory.getParent());
        Files.createDirectory(directory, only(OWNERS_DIRECTORY));
      }
      Path fresh = Files.createTempFile(directory, "keyset", ".tmp", only(OWNERS_FILE));
      try {
        fill(fresh, keys.json());
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new KeysetException(path + " cannot be written: " + e.getClass().getSimpleName());
    }
  }

  private String text() {
    try {
      if (openToOthers()) {
        throw new KeysetException(
            path + " is open to others than its owner; run: chmod 600 " + path);
      }
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new KeysetException("there is no file " + path);
    } catch (CharacterCodingException e) {
      throw new KeysetException(path + ": it is not text in UTF-8");
    } catch (IOException e) {
      throw new KeysetException(path + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private boolean openToOthers() throws IOException {
    return posix() && !Collections.disjoint(Files.getPosixFilePermissions(path), OTHERS);
  }

  private static void fill(Path file, String text) throws IOException {
    Files.writeString(file, text);
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
