package io.dozvon.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Providers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterFilterTest {

  @ParameterizedTest
  @CsvSource({
    ",,,,true",
    "sipout,flowers-sipout,NO JSON,2026-11-20T10:15:00Z,true",
    ",,not-json,,true",
    "sipuni,,,,false",
    ",shop-sipout,,,false",
    ",,unknown-connection,,false",
    ",,,2026-11-20T10:15:01Z,false"
  })
  void takesWhatIsMeant(
      String provider, String connection, String reason, Instant since, boolean taken) {
    // Given
    var filter =
        new LetterFilter(
            Optional.ofNullable(provider),
            Optional.ofNullable(connection),
            Optional.ofNullable(reason),
            Optional.ofNullable(since));
    List<StandingLetter> letters = List.of(Letter.standing(Letter.raw(Letter.RAW)));

    // When
    List<StandingLetter> found = filter.of(letters, Letter.TOPICS, Providers.known().ids());

    // Then
    assertThat(!found.isEmpty()).isEqualTo(taken);
  }
}
