package io.dozvon.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hex digits of an HMAC-SHA1, in base64. */
public final class NovofonSignature {

  private static final String ALGORITHM = "HmacSHA1";

  private NovofonSignature() {}

  /** Of that text, with that secret. */
  public static String of(String text, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      String digits = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
      return Base64.getEncoder().encodeToString(digits.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA1", impossible);
    }
  }
}
