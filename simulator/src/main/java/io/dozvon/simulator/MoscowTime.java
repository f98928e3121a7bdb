package io.dozvon.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as a clock in Moscow shows them, without a zone: what most providers send. */
final class MoscowTime {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MOSCOW);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(MOSCOW);

  private MoscowTime() {}

  static String seconds(Instant time) {
    return SECONDS.format(time);
  }

  static String millis(Instant time) {
    return MILLIS.format(time);
  }
}
