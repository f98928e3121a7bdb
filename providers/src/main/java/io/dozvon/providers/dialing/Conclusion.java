package io.dozvon.providers.dialing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of an order. */
public sealed interface Conclusion {

  /**
   * The provider took it; whether anybody answers is another matter.
   *
   * @param providerCallId its id of the call, where it gave one
   * @param value what a query found
   */
  record Accepted(Optional<String> providerCallId, SortedMap<String, Long> value)
      implements Conclusion {

    /** A call, or something written. */
    public static Accepted as(Optional<String> providerCallId) {
      return new Accepted(providerCallId, new TreeMap<>());
    }

    /** What a query found. */
    public static Accepted found(Map<String, Long> value) {
      return new Accepted(Optional.empty(), new TreeMap<>(value));
    }
  }

  /** For good: the same again would be refused again. Nothing was placed. */
  record Refused(Reason reason) implements Conclusion {}

  /** Not now: after this time it may be asked again. Nothing was placed. */
  record TryLater(Reason reason, Duration after) implements Conclusion {}

  /** It may have been placed, and is not repeated. */
  record Unknown(Reason reason) implements Conclusion {}
}
