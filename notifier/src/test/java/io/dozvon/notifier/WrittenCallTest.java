package io.dozvon.notifier;

import static io.dozvon.notifier.CallDraft.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenCallTest {

  private static final CallVariables.Family NOTHING =
      new CallVariables.Family(List.of(), Optional.empty(), List.of());

  @ParameterizedTest
  @CsvSource({
    "0, call-5, 3, 60, call-4, 1, true",
    "60, call-4, 1, 0, call-5, 3, false",
    "0, call-4, 9, 0, call-5, 1, true",
    "0, call-5, 1, 0, call-4, 9, false",
    "0, call-5, 1, 0, call-5, 2, true",
    "0, call-5, 2, 0, call-5, 2, false",
    "60, call-5, 1, 0, call-5, 2, true",
  })
  void theYoungerCallTakesOverAndOfOneCallTheLaterVersion(
      int start,
      String call,
      int version,
      int otherStart,
      String other,
      int otherVersion,
      boolean yields) {
    WrittenCall written = written(start, call, version);

    boolean answer = written.yieldsTo(written(otherStart, other, otherVersion));

    assertThat(answer).isEqualTo(yields);
  }

  @Test
  void aProvidersClockInTheFutureKeepsNoLaterCallOut() {
    CallDraft call =
        CallDraft.of(TestProvider.SIPOUT).ringing(Instant.parse("2100-01-01T00:00:00Z"));

    WrittenCall written = WrittenCall.of(call.call(), NOTHING);

    assertThat(written.start()).isEqualTo(NOON);
  }

  @Test
  void aCallStartsWhenItBeginsToRing() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).ringing(NOON.minusSeconds(90));

    WrittenCall written = WrittenCall.of(call.call(), NOTHING);

    assertThat(written.start()).isEqualTo(NOON.minusSeconds(90));
  }

  private static WrittenCall written(int start, String call, int version) {
    return new WrittenCall(NOON.plusSeconds(start), call, version, List.of(), Optional.empty());
  }
}
