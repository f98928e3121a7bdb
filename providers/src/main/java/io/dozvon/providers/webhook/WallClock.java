package io.dozvon.providers.webhook;

import io.dozvon.contracts.registry.Connection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times that are written as a clock on the wall shows them, {@code 2026-11-20 10:00:00},
 * without saying where that wall is: in the connection's zone, never the server's.
 */
public final class WallClock {

  /** Where nothing better is known of a connection. */
  private static final ZoneId HOME = ZoneId.of("Europe/Moscow");

  /** A fraction is tolerated, and so is an offset, which then says more than the connection. */
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?)"
              + " ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?");

  private static final int LONGEST = 40;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final ZoneId zone;

  private WallClock(ZoneId zone) {
    this.zone = zone;
  }

  /** The clock on the wall of a connection. */
  public static WallClock of(Connection connection) {
    return new WallClock(Objects.requireNonNullElse(connection.timeZone(), HOME));
  }

  /** A time; empty for what is none, and for zeros and other times before all telephony. */
  public Optional<Instant> read(String sent) {
    Matcher time = TIME.matcher(sent);
    if (sent.length() > LONGEST || !time.matches()) {
      return Optional.empty();
    }
    try {
      String clock = time.group(2).replace(',', '.');
      ZoneId where = time.group(3) == null ? zone : ZoneOffset.of(offset(time.group(3)));
      return Optional.of(LocalDateTime.parse(time.group(1) + "T" + clock).atZone(where).toInstant())
          .filter(read -> !read.isBefore(EARLIEST) && read.isBefore(LATEST));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static String offset(String sent) {
    return sent.equalsIgnoreCase("z") ? "Z" : sent;
  }
}
