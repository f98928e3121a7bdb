package io.dozvon.providers.webhook;

import java.util.regex.Pattern;

/** A provider's id of a call, fit for keys. */
public final class CallId {

  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:@+=~-]{1,128}");

  private CallId() {}

  /** An id that is too long or of odd characters still names one call: it is hashed, not lost. */
  public static String usable(String sent) {
    return USABLE.matcher(sent).matches() ? sent : "hash-" + Fingerprint.of("call-id", sent);
  }
}
