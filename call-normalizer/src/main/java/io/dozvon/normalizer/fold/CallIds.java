package io.dozvon.normalizer.fold;

import io.dozvon.providers.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * Which of the provider's ids a call is known by: one that never stands as a further id of the
   * call, as far as there is one; of several the least. So it is the same in whatever order they
   * were heard.
   */
  static String best(Collection<KeptFact> facts) {
    List<KeptFact> sent = KeptFact.sent(facts);
    Set<String> further =
        sent.stream().flatMap(kept -> further(kept.fact())).collect(Collectors.toSet());
    List<String> own = sent.stream().map(kept -> kept.fact().callId()).sorted().toList();
    return own.stream().filter(id -> !further.contains(id)).findFirst().orElse(own.get(0));
  }

  private static Stream<String> further(Fact fact) {
    return Stream.concat(fact.callIds().stream().skip(1), fact.traces().stream());
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
