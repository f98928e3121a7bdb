package io.dozvon.contracts.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The secret part of a webhook's path. Only its digest is kept and compared. */
public record WebhookKey(String provider, String secret) {

  /** What is stored of the key; the provider is part of it, so that one key opens one door. */
  public String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(provider.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      sha256.update(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "WebhookKey[" + provider + ", ***]";
  }
}
