package io.dozvon.notifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that a reviewer reads: kept beside the tests, compared whole. */
final class Golden {

  private Golden() {}

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
