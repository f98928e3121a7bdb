package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ids that derive from data. Whoever holds a command can tell which results are answers to it, and
 * not to another one that somebody gave the same id.
 */
final class Ids {

  private static final int LENGTH = 32;
  private static final String ATTEMPT = "attempt-";
  private static final String RESULT = "result-";

  private Ids() {}

  /** Of a command with all that is asked in it. */
  static String ofAsked(CallCommand command) {
    StringBuilder content = new StringBuilder();
    for (Map.Entry<String, String> argument : new TreeMap<>(command.arguments()).entrySet()) {
      content.append(argument.getKey()).append('\0').append(argument.getValue()).append('\0');
    }
    return digest(
        command.eventId(),
        command.project(),
        command.connection(),
        command.function(),
        command.client().orElse(""),
        content.toString());
  }

  /**
   * Of the attempt.
   *
   * @param round how often the same was asked before and could not be placed then
   */
  static String ofAttempt(String asked, int round) {
    return ATTEMPT + asked + "-" + round;
  }

  /** Of the result. */
  static String ofResult(String asked, int round) {
    return RESULT + asked + "-" + round;
  }

  /** Whether it is one as {@link #ofAttempt} makes them. */
  static boolean isAttempt(String id) {
    return id != null && id.startsWith(ATTEMPT) && id.length() > ATTEMPT.length() + LENGTH;
  }

  /** Of what an attempt came to. */
  static String ofResult(String attempt) {
    return RESULT + attempt.substring(ATTEMPT.length());
  }

  /** What a result is the answer to. */
  static String askedOf(String result) {
    boolean ours = result.startsWith(RESULT) && result.length() > RESULT.length() + LENGTH;
    return ours ? result.substring(RESULT.length(), RESULT.length() + LENGTH) : result;
  }

  /** Of a command whose caller gave a key, so that it can be sent again. */
  static String ofKey(String project, String function, String key) {
    return "key-" + digest(project, function, key);
  }

  /** Each part ended by a zero byte. */
  static String digest(String... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        sha256.update(part.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha256.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }
}
