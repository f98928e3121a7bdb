package io.dozvon.providers.iptelefon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which ways a call's life may take, message by message, and how it comes out by the weightiest
 * fact. Every way on which a history or a row of the log comes ends the call. Without either
 * nothing ends it, for RINGING and ACCEPTED are all the events there are: such a call is closed
 * after a time by whoever folds the facts.
 */
class IptelefonLifeTest {

  private static final String RINGING = "cmd=event&call-status=RINGING";
  private static final String ACCEPTED = "cmd=event&call-status=ACCEPTED";

  @ParameterizedTest
  @CsvSource({
    // way, call type, outcome
    "history ANSWERED, IN, ANSWERED",
    "history NO ANSWER, IN, NO_ANSWER",
    "ringing/history BUSY, OUT, BUSY",
    "ringing/accepted/history ANSWERED, IN, ANSWERED",
    "ringing/accepted/history ANSWERED, OUT, ANSWERED",
    "ringing/accepted/log 00:01:05, IN, ANSWERED",
    "log 00:00:00, IN, NO_ANSWER",
    "log 00:01:05/history NO ANSWER, IN, NO_ANSWER",
    // Another extension's history does not undo an answer; the employee's handset is none.
    "ringing/accepted/history NO ANSWER, IN, ANSWERED",
    "ringing/accepted/history NO ANSWER, OUT, NO_ANSWER",
    "ringing/accepted/log 00:00:00, OUT, NO_ANSWER",
    "history NO ANSWER/history ANSWERED, IN, ANSWERED",
    // An end without a status that we know ends the call all the same.
    "history, IN, ",
    "ringing/accepted/history ODD, IN, ANSWERED"
  })
  void aLifeWithAHistoryOrALogRowEnds(String way, String type, Outcome outcome) {
    // When
    List<Fact> facts = life(way, type);

    // Then
    assertThat(facts).extracting(Fact::callId).containsOnly("1");
    assertThat(facts).extracting(Fact::kind).contains(FactKind.ENDED);
    assertThat(outcome(facts)).isEqualTo(Optional.ofNullable(outcome));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ringing", "accepted", "ringing/accepted"})
  void aLifeOfEventsAloneIsLeftToTheClosingTime(String way) {
    // When
    List<Fact> facts = life(way, "IN");

    // Then
    assertThat(facts).extracting(Fact::kind).doesNotContain(FactKind.ENDED, FactKind.LEG_ENDED);
  }

  private static List<Fact> life(String way, String type) {
    return Stream.of(way.split("/"))
        .map(step -> form(step, type))
        .flatMap(form -> Sent.form(form + "&exten=346").stream())
        .toList();
  }

  private static String form(String step, String type) {
    String said = step.replaceFirst("^[a-z]+ ?", "");
    return switch (step.split(" ", 2)[0]) {
      case "ringing" -> RINGING + "&callid=1&call-type=" + type;
      case "accepted" -> ACCEPTED + "&callid=1&call-type=" + type;
      case "history" -> "cmd=history&callid=1&call-type=" + type + "&status=" + said;
      default -> "linkedid=1&id=7&calltype=" + type + "&talktime=" + said;
    };
  }

  private static Optional<Outcome> outcome(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.outcome().filter(told -> told != Outcome.UNKNOWN).isPresent())
        .max(Comparator.comparingInt(Fact::authority))
        .flatMap(Fact::outcome);
  }
}
