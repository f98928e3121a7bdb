package io.dozvon.normalizer.fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** How our ids of calls and events come about: from data alone, so that a re-run repeats them. */
public final class CallIds {

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int HASH_LENGTH = 32;

  private CallIds() {}

  /** Our id of the call that a provider knows by this id. */
  public static String ofCall(String connection, String providerId) {
    String own = SAFE.matcher(providerId).matches() ? providerId : hash(providerId);
    return connection + "." + own;
  }

  static String ofEvent(CallHead head, String cause, String happening) {
    return hash(String.join("|", head.connection(), head.id(), cause, happening));
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }
}
