package io.dozvon.standalone.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResetToTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20T10:15:00+03:00", "2026-11-20T07:15:00Z", "2026-11-20T10:15"})
  void aTimeWithoutAnOffsetIsOfTheOperatorsZone(String text) {
    var to = ResetTo.parse(text, MOSCOW);

    assertThat(to).contains(new ResetTo.Since(Instant.parse("2026-11-20T07:15:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "10:15", "2026-11-20", "Now"})
  void whatIsNoTimeIsNone(String text) {
    assertThat(ResetTo.parse(text, MOSCOW)).isEmpty();
  }

  @Test
  void bothEndsHaveTheirWords() {
    assertThat(ResetTo.parse("beginning", MOSCOW)).contains(new ResetTo.Beginning());
    assertThat(ResetTo.parse("now", MOSCOW)).contains(new ResetTo.Now());
  }
}
