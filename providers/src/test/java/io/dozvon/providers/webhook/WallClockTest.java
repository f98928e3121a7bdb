package io.dozvon.providers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20 10:00:00, Europe/Moscow, 2026-11-20T07:00:00Z",
    "2026-11-20T10:00:00, Europe/Moscow, 2026-11-20T07:00:00Z",
    "2026-11-20 10:00, Europe/Moscow, 2026-11-20T07:00:00Z",
    "2026-11-20 10:00:00.5, Europe/Moscow, 2026-11-20T07:00:00.500Z",
    "'2026-11-20 10:00:00,123456', Europe/Moscow, 2026-11-20T07:00:00.123456Z",
    "2026-11-20 10:00:00, Asia/Yekaterinburg, 2026-11-20T05:00:00Z",
    "2026-11-20 00:30:00, Europe/Moscow, 2026-11-19T21:30:00Z",
    "2026-11-20 10:00:00, , 2026-11-20T07:00:00Z"
  })
  void aTimeWithoutAZoneIsInThatOfTheConnection(String sent, String zone, Instant expected) {
    // Given
    WallClock clock = clock(zone);

    // When
    Optional<Instant> time = clock.read(sent);

    // Then
    assertThat(time).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
    "2026-11-20t10:00:00.000z, 2026-11-20T10:00:00Z",
    "2026-11-20T10:00:00+05:00, 2026-11-20T05:00:00Z",
    "2026-11-20 10:00:00 +0500, 2026-11-20T05:00:00Z",
    "2026-11-20 10:00:00-03, 2026-11-20T13:00:00Z"
  })
  void anOffsetSaysMoreThanTheConnection(String sent, Instant expected) {
    // Given
    WallClock clock = clock("Europe/Moscow");

    // When
    Optional<Instant> time = clock.read(sent);

    // Then
    assertThat(time).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // The hour that a clock skips in spring, and the one that it shows twice in autumn.
    "2026-03-29 02:30:00, 2026-03-29T01:30:00Z",
    "2026-10-25 02:30:00, 2026-10-25T00:30:00Z"
  })
  void anHourThatAClockSkipsOrRepeatsIsStillATime(String sent, Instant expected) {
    // Given
    WallClock clock = clock("Europe/Berlin");

    // When
    Optional<Instant> time = clock.read(sent);

    // Then
    assertThat(time).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-20",
        "10:00:00",
        "20.11.2026 10:00:00",
        "2026-02-30 10:00:00",
        "2026-11-20 24:00:01",
        "2026-11-20 10:60:00",
        "2026-11-20 10:00:00.",
        "2026-11-20 10:00:00+99:00",
        "0000-00-00 00:00:00",
        "1970-01-01 00:00:00",
        "2101-01-01 00:00:00",
        "2026-11-20 10:00:00 Europe/Moscow",
        "1795158000"
      })
  void whatIsNoTimeIsAbsent(String sent) {
    // Given
    WallClock clock = clock("Europe/Moscow");

    // When
    Optional<Instant> time = clock.read(sent);

    // Then
    assertThat(time).isEmpty();
  }

  private static WallClock clock(String zone) {
    ZoneId known = zone == null ? null : ZoneId.of(zone);
    return WallClock.of(new Connection("c", "p", "any", List.of(), known, "RU", List.of(), "test"));
  }
}
