package io.dozvon.ingest;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a request goes: its path and its query as they stood in the request line, undecoded and not
 * even checked, because providers send unrendered templates there. Holds a secret, so it is never
 * printed.
 */
record Target(String path, String query) {

  /** From the request line, in origin form or with scheme and host. */
  static Target of(String requestTarget) {
    String local = withoutHost(requestTarget);
    int question = local.indexOf('?');
    return question < 0
        ? new Target(local, "")
        : new Target(
            local.substring(0, question),
            PercentEncoding.ofNonAscii(local.substring(question + 1)));
  }

  /** The path's first segment. */
  String door() {
    int end = path.indexOf('/', 1);
    return end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
  }

  /** Whether it was meant for the door, misspelled or not, and so may hold a key. */
  boolean looksLikeAWebhook() {
    return path.toLowerCase(Locale.ROOT).contains("_webhook");
  }

  /** The second and last segment, decoded once; empty where there is no such thing. */
  Optional<String> key() {
    int start = door().length() + 2;
    return start < path.length() && path.indexOf('/', start) < 0
        ? PercentEncoding.decoded(path.substring(start))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Target[***]";
  }

  private static String withoutHost(String requestTarget) {
    int scheme = requestTarget.indexOf("://");
    if (requestTarget.startsWith("/") || scheme < 0) {
      return requestTarget;
    }
    int slash = requestTarget.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : requestTarget.substring(slash);
  }
}
