package io.dozvon.providers.dialing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which some providers have requests signed; it proves little, but they ask for it. */
public final class Md5 {

  private Md5() {}

  /** Of the text in UTF-8, as 32 small hex digits. */
  public static String hex(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has MD5", impossible);
    }
  }
}
