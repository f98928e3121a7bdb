package io.dozvon.simulator.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What requests are signed with. */
final class Digests {

  private Digests() {}

  /** In hex digits. */
  static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(bytes(text));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has MD5", impossible);
    }
  }

  static boolean equal(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
