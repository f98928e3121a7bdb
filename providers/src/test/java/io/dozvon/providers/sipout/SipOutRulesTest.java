package io.dozvon.providers.sipout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Calls;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule tables of the reference. */
class SipOutRulesTest {

  private static final Optional<Instant> START = Optional.of(Instant.parse("2026-11-20T07:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "Success, ANSWERED, SUCCESS",
    "SUCCESS, ANSWERED, SUCCESS",
    "busy, BUSY, BUSY",
    "Missed, NO_ANSWER, MISSED",
    "Voicemail, UNKNOWN,",
    "NoAnswer, UNKNOWN,"
  })
  void aStatusIsAnOutcomeAndACallback(String status, Outcome expected, CallbackOutcome callback) {
    // When
    Outcome outcome = SipOutStatus.outcome(status);

    // Then
    Call call = Calls.ended("sipout", outcome, Map.of("call_status", status));
    assertThat(outcome).isEqualTo(expected);
    assertThat(new SipOut().callbackOutcome(call)).isEqualTo(Optional.ofNullable(callback));
  }

  @ParameterizedTest
  @CsvSource({
    "in, false, INBOUND",
    "Incoming, false, INBOUND",
    "out, true, OUTBOUND",
    "outgoing, false, OUTBOUND",
    "local, false, INTERNAL",
    "local, true, INTERNAL",
    ", true, INBOUND",
    ", false, OUTBOUND",
    "c2c, true, INBOUND",
    "c2c, false, UNKNOWN"
  })
  void theDirectionIsTheWordForItElseWhetherALineWasCalled(
      String word, boolean hasLine, Direction expected) {
    // When
    Direction direction = SipOutDirection.of(Optional.ofNullable(word), hasLine);

    // Then
    assertThat(direction).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({", false, UNKNOWN", ", true, INBOUND", "out, false, OUTBOUND"})
  void aTextTellsADirectionOnlyWhereItSaysSo(String word, boolean hasLine, Direction expected) {
    // When
    Direction direction = SipOutDirection.ofText(Optional.ofNullable(word), hasLine);

    // Then
    assertThat(direction).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // outcome, talk and total as sent, talk and total as read
    "ANSWERED, 66, 75, 66, 75",
    "ANSWERED, 0, 9, 0, 9",
    "ANSWERED, 30, 20, 30, 30",
    "ANSWERED, , 20, , 20",
    "ANSWERED, 30, , 30, ",
    "NO_ANSWER, 30, 20, 0, 20",
    "NO_ANSWER, , , 0, ",
    "BUSY, 0, 4, 0, 4",
    "UNKNOWN, 15, 20, 0, 20",
    ", 15, 20, , 20"
  })
  void theStatusWinsOverDurationsThatContradictIt(
      Outcome outcome, Integer talk, Integer total, Integer talkRead, Integer totalRead) {
    // When
    SipOutDurations durations =
        SipOutDurations.of(
            Optional.ofNullable(outcome),
            Optional.ofNullable(talk),
            Optional.ofNullable(total),
            START);

    // Then
    assertThat(durations.talk()).isEqualTo(Optional.ofNullable(talkRead));
    assertThat(durations.total()).isEqualTo(Optional.ofNullable(totalRead));
  }

  @Test
  void theTimesOfAnAnsweredCallFollowFromItsDurations() {
    // When
    SipOutDurations durations =
        SipOutDurations.of(Optional.of(Outcome.ANSWERED), Optional.of(66), Optional.of(75), START);

    // Then
    assertThat(durations.answered()).contains(Instant.parse("2026-11-20T07:00:09Z"));
    assertThat(durations.ended()).contains(Instant.parse("2026-11-20T07:01:15Z"));
  }

  @Test
  void nothingFollowsFromDurationsThatContradictEachOther() {
    // When
    SipOutDurations durations =
        SipOutDurations.of(Optional.of(Outcome.ANSWERED), Optional.of(30), Optional.of(20), START);

    // Then
    assertThat(durations.answered()).isEmpty();
    assertThat(durations.ended()).isEmpty();
    assertThat(durations.started()).isEqualTo(START);
  }

  @Test
  void theEndOutranksTheStartAndTheStartOutranksTheText() {
    // When
    int[] ranks = {
      SipOutRank.TEXT.authority(), SipOutRank.DIAL.authority(), SipOutRank.COMPLETE.authority()
    };

    // Then
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }
}
