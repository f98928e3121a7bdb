package io.dozvon.providers.webhook;

import io.dozvon.contracts.raw.RawWebhook;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A short name for something that was said, the same on every instance. Keys of facts end up in
 * logs, so no number that was sent may be seen in them.
 */
public final class Fingerprint {

  private static final int LENGTH = 32;

  private Fingerprint() {}

  /** Of several parts; moving a character from one part to the next makes another fingerprint. */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      add(digest, part.getBytes(StandardCharsets.UTF_8));
    }
    return shortened(digest);
  }

  /** Of all that was sent: for webhooks that do not tell of which call they are. */
  public static String ofWhole(RawWebhook webhook) {
    MessageDigest digest = sha256();
    String query = Objects.requireNonNullElse(webhook.query(), "");
    add(digest, query.getBytes(StandardCharsets.UTF_8));
    add(digest, webhook.body().bytes());
    return shortened(digest);
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
    digest.update(part);
  }

  private static String shortened(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }
}
