package io.dozvon.providers.sipuni;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Calls;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.webhook.Fields;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule tables of the reference. */
class SipuniRulesTest {

  @ParameterizedTest
  @CsvSource({
    "ANSWER, ANSWERED, SUCCESS",
    "answer, ANSWERED, SUCCESS",
    "BUSY, BUSY, BUSY",
    "NOANSWER, NO_ANSWER, MISSED",
    "CANCEL, CANCELLED, MISSED",
    "CONGESTION, CONGESTION, MISSED",
    "CHANUNAVAIL, UNAVAILABLE, MISSED",
    "VOICEMAIL, UNKNOWN, MISSED"
  })
  void aStatusIsAnOutcomeAndACallback(String status, Outcome expected, CallbackOutcome callback) {
    // When
    Outcome outcome = SipuniStatus.outcome(status);

    // Then
    Call call = Calls.ended("sipuni", outcome, Map.of("status", status));
    assertThat(outcome).isEqualTo(expected);
    assertThat(new Sipuni().callbackOutcome(call)).contains(callback);
  }

  @Test
  void anAnswerThatWasSeenIsASuccessWhateverTheLastLegSays() {
    // Given
    Call call = Calls.ended("sipuni", Outcome.ANSWERED, Map.of("status", "NOANSWER"));

    // When
    Optional<CallbackOutcome> callback = new Sipuni().callbackOutcome(call);

    // Then
    assertThat(callback).contains(CallbackOutcome.SUCCESS);
  }

  @Test
  void aBotIsToldNothingOfACallWithoutAStatus() {
    // Given
    Call call = Calls.ended("sipuni", Outcome.UNKNOWN, Map.of());

    // When
    Optional<CallbackOutcome> callback = new Sipuni().callbackOutcome(call);

    // Then
    assertThat(callback).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, INBOUND, RINGING",
    "1, 1, INBOUND, STARTED",
    "1, , INBOUND, STARTED",
    "2, 1, OUTBOUND, STARTED",
    "2, 2, INTERNAL, STARTED"
  })
  void theTypesTellTheDirection(String from, String to, Direction direction, FactKind kind) {
    // When
    List<Fact> facts =
        read("event=1&call_id=1&src_type=" + from + (to == null ? "" : "&dst_type=" + to));

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(direction);
    assertThat(facts).extracting(Fact::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "treeName=Входящая&src_num=201, INBOUND",
    "treeName=исходящая+1&dst_num=201, OUTBOUND",
    "short_src_num=201&short_dst_num=202, INTERNAL",
    "src_num=79004443322&short_dst_num=202, INBOUND",
    "short_src_num=201&dst_num=79004443322, OUTBOUND",
    "src_num=012345201&user_id=012345&dst_num=79004443322, OUTBOUND",
    "src_num=79004443322&dst_num=74951112233_id7, INBOUND",
    "src_num=79004443322&dst_num=84951112233, INBOUND",
    "src_num=74951112233&dst_num=79004443322, OUTBOUND",
    "src_num=79004443322&last_called=201, INBOUND",
    "short_src_num=201&last_called=201, OUTBOUND",
    "dst_type=2&src_num=79004443322&short_dst_num=201, INBOUND",
    "src_type=2&short_src_num=201&dst_num=79004443322, OUTBOUND"
  })
  void withoutTypesTheDirectionIsAGuessThatOutweighsNothing(String sides, Direction direction) {
    // When
    List<Fact> facts = read("event=2&call_id=1&status=BUSY&" + sides);

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(direction, Direction.UNKNOWN);
    assertThat(facts).extracting(Fact::authority).containsExactly(0, 40);
    assertThat(facts.get(1).client()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "src_num=79004443322",
    "src_num=79004443322&dst_num=79005554433",
    "treeName=Отдел",
    "timestamp=1790000000"
  })
  void whereNothingTellsTheDirectionNothingIsGuessed(String sides) {
    // When
    List<Fact> facts = read("event=2&call_id=1&status=BUSY&" + sides);

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(Direction.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    // outcome, seconds of start, answer and end; whether the answer is one
    "ANSWERED, 1000, 1010, 1070, true",
    "ANSWERED, 1000, 1070, 1070, true",
    "ANSWERED, 1000, 1000, 1070, false",
    "ANSWERED, 1000, 999, 1070, false",
    "ANSWERED, 1000, 1071, 1070, false",
    "ANSWERED, , 1010, 1070, false",
    "ANSWERED, 1000, 1010, , false",
    "ANSWERED, 1100, 1010, 1070, false",
    "NO_ANSWER, 1000, 1010, 1070, false",
    ", 1000, 1010, 1070, false"
  })
  void onlyATimeWithinAnAnsweredCallIsItsAnswer(
      Outcome outcome, Integer start, Integer answer, Integer end, boolean taken) {
    // Given
    Fields fields =
        fields(
            "call_start_timestamp=%s&call_answer_timestamp=%s&timestamp=%s"
                .formatted(unix(start), unix(answer), unix(end)));

    // When
    Stamps stamps = Stamps.of(fields, Optional.ofNullable(outcome));

    // Then
    assertThat(stamps.answered())
        .isEqualTo(
            Optional.ofNullable(answer)
                .filter(sent -> taken)
                .map(sent -> Instant.ofEpochSecond(1_790_000_000L + sent)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201 | 201",
        "201%26202 | 201 202",
        "102,103 | 102 103",
        "102,%20103,102 | 102 103",
        "%26,%26 | ''",
        "null | ''"
      })
  void thoseRungLastAreOneOrAList(String sent, String expected) {
    // When
    List<String> lastCalled = LastCalled.of(fields("last_called=" + sent));

    // Then
    assertThat(String.join(" ", lastCalled)).isEqualTo(expected);
  }

  @Test
  void anAnswerOutranksTheEndAndTheEndTheLegs() {
    // When
    Stream<Integer> ranks = Arrays.stream(SipuniRank.values()).map(SipuniRank::authority);

    // Then
    assertThat(SipuniRank.values())
        .containsExactly(
            SipuniRank.GUESS,
            SipuniRank.RINGING,
            SipuniRank.STARTED,
            SipuniRank.LEG_ENDED,
            SipuniRank.ENDED,
            SipuniRank.ANSWERED);
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }

  private static String unix(Integer seconds) {
    return seconds == null ? "" : String.valueOf(1_790_000_000L + seconds);
  }

  private static Fields fields(String query) {
    return Fields.of(webhook(query));
  }

  private static List<Fact> read(String query) {
    return ((Understood) new Sipuni().read(webhook(query), Connections.of("sipuni"))).facts();
  }

  private static RawWebhook webhook(String query) {
    return new Fixture("sipuni", null).webhook("GET", query, "", new byte[0]);
  }
}
