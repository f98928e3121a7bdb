package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which client a call was given: a call is matched once. Forgotten some time after the call's last
 * event, by an index over the hours, so that nobody has to look through all calls.
 */
final class MatchMemory {

  private static final int MOST_AT_ONCE = 10_000;

  private final KeyValueStore<String, RememberedMatch> matches;
  private final KeyValueStore<String, String> byHour;
  private final Duration retention;
  private Instant latest = Instant.EPOCH;

  MatchMemory(
      KeyValueStore<String, RememberedMatch> matches,
      KeyValueStore<String, String> byHour,
      Duration retention) {
    this.matches = matches;
    this.byHour = byHour;
    this.retention = retention;
  }

  Optional<Match> of(String key, CallEvent event) {
    return Optional.ofNullable(matches.get(callKey(key, event))).map(RememberedMatch::match);
  }

  /** Remembers the match, or that the call is still alive. */
  void remember(String key, CallEvent event, Match match) {
    if (event.receivedAt().isAfter(latest)) {
      latest = event.receivedAt();
    }
    String callKey = callKey(key, event);
    long hour = hour(event.receivedAt());
    RememberedMatch known = matches.get(callKey);
    long latestHour = known == null ? hour : Math.max(hour, known.hour());
    RememberedMatch now = new RememberedMatch(match, latestHour);
    if (now.equals(known)) {
      return;
    }
    if (known != null) {
      byHour.delete(hourKey(known.hour(), callKey));
    }
    matches.put(callKey, now);
    byHour.put(hourKey(latestHour, callKey), callKey);
  }

  void forget(String key, CallEvent event) {
    String callKey = callKey(key, event);
    RememberedMatch known = matches.delete(callKey);
    if (known != null) {
      byHour.delete(hourKey(known.hour(), callKey));
    }
  }

  /**
   * Forgets what is too old, by the time of the calls: reading an old topic again must give the
   * same. The clock only guards against a call that claims to be of the future.
   */
  void expire(Instant clock) {
    Instant now = latest.isBefore(clock) ? latest : clock;
    String firstKept = hourKey(hour(now.minus(retention)), "");
    List<String> expired = new ArrayList<>();
    try (var oldest = byHour.range(null, firstKept)) {
      while (oldest.hasNext() && expired.size() < MOST_AT_ONCE) {
        expired.add(oldest.next().key);
      }
    }
    for (String hourKey : expired) {
      matches.delete(byHour.delete(hourKey));
    }
  }

  /** With the key, so that a call that moved to another phone is matched there anew. */
  private static String callKey(String key, CallEvent event) {
    return key + "|" + event.call().id();
  }

  private static long hour(Instant time) {
    return Math.max(0, Math.floorDiv(time.getEpochSecond(), 3600L));
  }

  private static String hourKey(long hour, String callKey) {
    return String.format(Locale.ROOT, "%016x|%s", hour, callKey);
  }
}
