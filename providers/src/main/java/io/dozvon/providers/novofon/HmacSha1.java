package io.dozvon.providers.novofon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Novofon signs with, in both directions. */
final class HmacSha1 {

  private static final String ALGORITHM = "HmacSHA1";

  private HmacSha1() {}

  static byte[] of(String text, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA1", impossible);
    }
  }

  /** The digest's hex digits in base64, as it is documented. */
  static String base64OfHex(String text, String secret) {
    byte[] hex = HexFormat.of().formatHex(of(text, secret)).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(hex);
  }
}
