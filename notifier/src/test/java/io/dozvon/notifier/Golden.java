package io.dozvon.notifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a reviewer reads: kept beside the tests, compared whole. */
final class Golden {

  private Golden() {}

  /** Written anew first, where {@code -Dgolden.write=true} asks for it. */
  static String written(Path file, String seen) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, seen);
    }
    return Files.readString(file);
  }

  static String file(String name) {
    try (var stream = Golden.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no golden file " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
