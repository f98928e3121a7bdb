package io.dozvon.providers.webhook;

import io.dozvon.contracts.raw.RawWebhook;
import java.nio.charset.StandardCharsets;

/** A body as text, for whoever must mend it before it can be read. */
public final class BodyText {

  private BodyText() {}

  /** Without surrounding space. Bytes that are no letters do not matter. */
  public static String of(RawWebhook webhook) {
    return of(webhook.body().bytes(), ContentType.of(webhook.contentType()));
  }

  /** A byte order mark says more than the content type. */
  static String of(byte[] bytes, ContentType type) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16).strip();
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8).strip();
    }
    return new String(bytes, type.charset()).strip();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
