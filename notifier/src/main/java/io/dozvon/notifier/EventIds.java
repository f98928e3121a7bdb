package io.dozvon.notifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that a second run over the same events repeats. */
final class EventIds {

  private static final int LENGTH = 32;

  private EventIds() {}

  /** The id of what a cause brings about in one role, such as {@code notification}. */
  static String of(String cause, String role) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((cause + "|" + role).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }
}
