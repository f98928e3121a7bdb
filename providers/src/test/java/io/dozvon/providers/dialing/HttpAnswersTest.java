package io.dozvon.providers.dialing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.dialing.Step.Done;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswersTest {

  private static final String NOW = "Fri, 20 Nov 2026 10:00:00 GMT";

  private final HttpAnswers answers =
      new HttpAnswers(
          "Sipuni", Phrase.same("Look at the key."), Phrase.same("Look at the address."));

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299})
  void ofASuccessTheBodyTells(int status) {
    // When
    var step = answers.byStatus(answer(status), Phrase.NONE);

    // Then
    assertThat(step).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30,                            30",
    "0,                             1",
    "999999999,                     3600",
    "'Fri, 20 Nov 2026 10:01:00 GMT', 60",
    "'Fri, 20 Nov 2026 09:00:00 GMT', 1"
  })
  void whoIsBusyMaySayForHowLong(String said, int seconds) {
    // Given
    ApiAnswer busy = new ApiAnswer(503, Map.of("retry-after", said, "date", NOW), "");

    // When
    Done done = (Done) answers.byStatus(busy, Phrase.NONE).orElseThrow();

    // Then
    assertThat(Asked.inShort(done.conclusion())).isEqualTo("later " + seconds);
    assertThat(done.rest()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-11-20"})
  void whoIsBusyWithoutATimeMayHavePlacedTheCall(String said) {
    // Given
    ApiAnswer busy = new ApiAnswer(503, Map.of("retry-after", said, "date", NOW), "");

    // When
    Done done = (Done) answers.byStatus(busy, Phrase.NONE).orElseThrow();

    // Then
    assertThat(Asked.inShort(done.conclusion())).isEqualTo("unknown answer-unclear");
  }

  @Test
  void aDateTellsNothingWhereNobodyKnowsByWhichClock() {
    // Given
    ApiAnswer busy = new ApiAnswer(429, Map.of("retry-after", NOW, "date", "today"), "");

    // When
    Done done = (Done) answers.byStatus(busy, Phrase.NONE).orElseThrow();

    // Then
    assertThat(Asked.inShort(done.conclusion())).isEqualTo("later 60");
  }

  @Test
  void aRefusalSaysWhatWasSaidAndWhatToDo() {
    // When
    Done done = (Done) answers.byStatus(answer(401), Phrase.same("\"No.\"")).orElseThrow();

    // Then
    assertThat(Asked.reason(done.conclusion()))
        .isEqualTo(
            new Reason(
                "access-denied",
                "Sipuni does not let us in (HTTP 401). \"No.\" Look at the key.",
                "Sipuni отказывает в доступе (HTTP 401). \"No.\" Look at the key."));
  }

  private static ApiAnswer answer(int status) {
    return new ApiAnswer(status, Map.of(), "");
  }
}
