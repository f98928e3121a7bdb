package io.dozvon.providers.uiscom;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a call comes out by its weightiest facts. Three events end it: call finished, lost call and,
 * for want of better, a recording. The others never do, however many come: a customer may attach
 * the address to any of them and to no end at all, and a notification with a name of the customer's
 * own and our template tells of no end. Such a call is closed after a time by whoever folds the
 * facts.
 */
class UiscomLifeTest {

  private static final String FINISHED = "event=CALL_END&talk_time_duration=5";

  @ParameterizedTest
  @EnumSource
  void everyEventIsOfTheCallThatAnEndOfTheSameSessionEnds(UiscomEvent event) {
    // Given
    List<Fact> before = Sent.query(of(event) + "&call_session_id=7");

    // When
    List<Fact> end = Sent.query(FINISHED + "&call_session_id=7");

    // Then
    assertThat(before.get(0).kind()).isEqualTo(event.kind());
    assertThat(end.get(0).kind()).isEqualTo(FactKind.ENDED);
    assertThat(end.get(0).callId()).isEqualTo(before.get(0).callId());
    assertThat(outcome(Stream.concat(before.stream(), end.stream()).toList()))
        .contains(Outcome.ANSWERED);
  }

  @ParameterizedTest
  @EnumSource(names = {"CALL_FINISHED", "LOST_CALL", "RECORDED"})
  void someEventsEndACallAlone(UiscomEvent event) {
    // When
    List<Fact> facts = Sent.query(of(event) + "&call_session_id=7");

    // Then
    assertThat(facts).extracting(Fact::kind).contains(FactKind.ENDED);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CALL_FINISHED", "LOST_CALL", "RECORDED"})
  void theOthersLeaveItToTheClosingTime(UiscomEvent event) {
    // When
    List<Fact> facts = Sent.query(of(event) + "&call_session_id=7");

    // Then
    assertThat(facts).extracting(Fact::kind).doesNotContain(FactKind.ENDED);
  }

  @ParameterizedTest
  @CsvSource({
    // The loss and the end of one call, both attached; an end with a talk knows better.
    "event=LOST_CALL, event=CALL_END&talk_time_duration=0, NO_ANSWER",
    "event=LOST_CALL, event=CALL_END&talk_time_duration=8, ANSWERED",
    "event=LOST_CALL, event=CALL_END&is_lost=1&lost_reason=operator_busy, BUSY",
    // A talk that was seen is never undone, nor is a real talk by a second, empty end.
    "event=CALL_CONNECTED, event=CALL_END&talk_time_duration=0, ANSWERED",
    "event=CALL_END&talk_time_duration=8, event=CALL_END&talk_time_duration=0, ANSWERED",
    "event=CALL_END&talk_time_duration=8, event=in_call_session, ANSWERED",
    // A recording closes what nothing else did, and never outweighs what did.
    "event=in_call_session, file_link=https://a/b, ANSWERED",
    "event=LOST_CALL, file_link=https://a/b, NO_ANSWER",
    "event=LOST_CALL, file_link=https://a/voice_mail/b, NO_ANSWER",
    "event=in_call_session, file_link=https://a/voice_mail/b,",
    "event=talk_end&talk_time_duration=3, event=CALL_END, ANSWERED"
  })
  void theWeightiestWordOnTheOutcomeStands(String one, String other, Outcome expected) {
    // When
    List<Fact> facts =
        Stream.of(one, other)
            .flatMap(query -> Sent.query(query + "&call_session_id=7").stream())
            .toList();

    // Then
    assertThat(outcome(facts)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_lost=1", "talk_time_duration=0", "event=LOST_CALL"})
  void aGuessNeverOutweighsADirectionThatIsSaidElsewhere(String end) {
    // Given
    List<Fact> facts =
        Stream.of("event=in_call_session", "event=CALL_CONNECTED&direction=out", end)
            .flatMap(query -> Sent.query(query + "&call_session_id=7").stream())
            .toList();

    // When
    Optional<Fact> weightiest =
        facts.stream()
            .filter(fact -> !fact.direction().name().equals("UNKNOWN"))
            .max(Comparator.comparingInt(Fact::authority));

    // Then
    assertThat(weightiest.orElseThrow().direction()).hasToString("OUTBOUND");
  }

  private static String of(UiscomEvent event) {
    return switch (event) {
      case INBOUND_CALL -> "notification_mnemonic=in_call_session";
      case OUTBOUND_CALL -> "notification_mnemonic=out_call_session";
      case WAITING -> "notification_name=Ожидание ответа";
      case OUTGOING_LEG -> "notification_mnemonic=out_call";
      case TALK_STARTED -> "event=CALL_CONNECTED";
      case TALK_ENDED -> "notification_name=Окончание разговора";
      case CALL_FINISHED -> FINISHED;
      case LOST_CALL -> "notification_name=Потерянный звонок";
      case RECORDED -> "event=RECORD_CALL&file_link=https://app.uiscom.ru/a";
      case TAGGED -> "notification_mnemonic=set_mark";
      case UNNAMED -> "notification_name=Моё";
    };
  }

  /** As the fold rules: the greatest authority that speaks, and among equals the answer. */
  private static Optional<Outcome> outcome(List<Fact> facts) {
    List<Fact> speaking = facts.stream().filter(fact -> fact.outcome().isPresent()).toList();
    int greatest = speaking.stream().mapToInt(Fact::authority).max().orElse(0);
    List<Outcome> words =
        speaking.stream()
            .filter(fact -> fact.authority() == greatest)
            .flatMap(fact -> fact.outcome().stream())
            .toList();
    return words.contains(Outcome.ANSWERED)
        ? Optional.of(Outcome.ANSWERED)
        : words.stream().findFirst();
  }
}
