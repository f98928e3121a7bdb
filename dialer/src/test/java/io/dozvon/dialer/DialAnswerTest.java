package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialAnswerTest {

  @ParameterizedTest
  @CsvSource({"ACCEPTED, 200", "REFUSED, 422", "TRY_LATER, 503", "UNKNOWN, 202"})
  void eachVerdictHasItsStatus(Verdict verdict, int status) {
    // When
    DialAnswer answer = DialAnswer.of(result(verdict, Optional.empty()), false);

    // Then
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void whatIsToBeTriedLaterSaysWhen() {
    // When
    DialAnswer answer = DialAnswer.of(result(Verdict.TRY_LATER, Optional.of(7L)), false);

    // Then
    assertThat(answer.retryAfter()).contains(7L);
    assertThat(answer.body()).contains("\"status\":\"try-later\"", "\"retryAfterSeconds\":7");
  }

  @Test
  void whatAQueryFoundIsTheAnswer() {
    // When
    DialAnswer answer = DialAnswer.of(result(Verdict.ACCEPTED, Optional.empty()), true);

    // Then
    assertThat(answer.body()).isEqualTo("{\"test.ru\":80913}");
  }

  @Test
  void aQueryThatIsRefusedSaysWhy() {
    // When
    DialAnswer answer = DialAnswer.of(result(Verdict.REFUSED, Optional.empty()), true);

    // Then
    assertThat(answer.body()).contains("\"status\":\"refused\"", "\"code\":\"limit\"");
  }

  private static CallResult result(Verdict verdict, Optional<Long> retryAfter) {
    return new CallResult(
        "result-1",
        "c-1",
        Shop.ID,
        Shop.LINE,
        verdict,
        verdict == Verdict.ACCEPTED ? Optional.empty() : Optional.of("limit"),
        Optional.empty(),
        retryAfter,
        Optional.empty(),
        Map.of("test.ru", 80_913L),
        Optional.empty(),
        DialerDriver.NOON);
  }
}
