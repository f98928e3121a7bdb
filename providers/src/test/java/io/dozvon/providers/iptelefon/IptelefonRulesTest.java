package io.dozvon.providers.iptelefon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party.Kind;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Calls;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The rule tables of the reference. */
class IptelefonRulesTest {

  private static final Optional<Instant> START = Optional.of(Instant.parse("2026-11-20T07:00:00Z"));

  @Test
  void theProviderIsTheOneOfTheGuide() {
    // When
    Iptelefon provider = new Iptelefon();

    // Then
    assertThat(provider.id()).isEqualTo("iptelefon");
    assertThat(provider.displayName()).isEqualTo("IPtelefon");
    assertThat(provider.webhookPath()).isEqualTo("iptelefon_webhook");
    assertThat(provider.phoneRule()).isEqualTo(PhoneRule.ANY_COUNTRY);
    assertThat(provider.recordingVariable()).contains("iptelefon_call_record_link");
  }

  @Test
  void theSampleIsAnAnsweredCall() {
    // When
    List<Fact> facts = Sent.form(new Iptelefon().sampleWebhook());

    // Then
    assertThat(facts).extracting(Fact::kind).containsExactly(FactKind.ENDED);
    assertThat(facts.get(0).outcome()).contains(Outcome.ANSWERED);
    assertThat(facts.get(0).started()).isEqualTo(START);
    assertThat(facts.get(0).direction()).isEqualTo(Direction.INBOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, ANSWERED, SUCCESS",
    "answered, ANSWERED, SUCCESS",
    "ANSWER, ANSWERED, SUCCESS",
    "NO ANSWER, NO_ANSWER, MISSED",
    "NOANSWER, NO_ANSWER, MISSED",
    "no_answer, NO_ANSWER, MISSED",
    "BUSY, BUSY, BUSY",
    "CONGESTION, CONGESTION, MISSED",
    "CANCEL, CANCELLED, MISSED",
    "CHANUNAVAIL, UNAVAILABLE, MISSED",
    "FAILED, FAILED,",
    "ACCEPTED, UNKNOWN,",
    "VOICEMAIL, UNKNOWN,"
  })
  void aStatusIsAnOutcomeAndACallback(String status, Outcome expected, CallbackOutcome callback) {
    // When
    Outcome outcome = IptelefonStatus.outcome(status);

    // Then
    Call call = Calls.ended("iptelefon", outcome, Map.of("status", status));
    assertThat(outcome).isEqualTo(expected);
    assertThat(new Iptelefon().callbackOutcome(call)).isEqualTo(Optional.ofNullable(callback));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // as sent | outcome | status believed | inferred by
        "call-type=IN&call-status=ANSWERED&transfered=true | ANSWERED | ANSWERED |",
        "call-type=IN&call-status=NO ANSWER&transfered=true | NO_ANSWER | NO ANSWER |",
        "call-type=IN&transfered=true | | |",
        "call-type=IN&call-status=BUSY&missed=true | BUSY | BUSY |",
        "call-type=IN&status=ANSWERED&missed=true | ANSWERED | ANSWERED |",
        "call-type=IN&missed=true | NO_ANSWER | | missed",
        "call-type=IN&missed=1&status=ODD | NO_ANSWER | ODD | missed",
        "call-type=IN&missed=false | | |",
        "call-type=IN&missed= | | |",
        "call-type=IN&missed=0 | | |",
        "call-type=OUT&missed=true | | |",
        "missed=true | | |",
        "call-status=BUSY&status=NO ANSWER | BUSY | BUSY |",
        "call-status=NO ANSWER&status=ANSWERED | ANSWERED | ANSWERED |",
        "call-status=ANSWERED&status=BUSY | ANSWERED | ANSWERED |",
        "call-status=ACCEPTED&status=BUSY | BUSY | BUSY |",
        "call-status=ODD&status=ODDER | UNKNOWN | ODD |",
        "call-status=null&status=FAILED | FAILED | FAILED |"
      })
  void theStatusDecidesAndTheFlagsOnlyWhereThereIsNone(
      String form, Outcome outcome, String status, String inferredBy) {
    // When
    Verdict verdict = Verdict.ofHistory(fields(form));

    // Then
    assertThat(verdict.outcome()).isEqualTo(Optional.ofNullable(outcome));
    assertThat(verdict.status()).isEqualTo(Optional.ofNullable(status));
    assertThat(verdict.inferredBy()).isEqualTo(Optional.ofNullable(inferredBy));
  }

  @ParameterizedTest
  @CsvSource({
    // talk, disposition, outcome
    "65, , ANSWERED",
    "65, NO ANSWER, ANSWERED",
    "0, ANSWERED, NO_ANSWER",
    "0, , NO_ANSWER",
    "0, any, NO_ANSWER",
    "0, BUSY, BUSY",
    "0, CONGESTION, CONGESTION",
    ", ANSWERED,"
  })
  void inTheLogACallWasAnsweredWhereThereWasTalk(
      Integer talk, String disposition, Outcome outcome) {
    // When
    Verdict verdict = Verdict.ofLog(Optional.ofNullable(talk), Optional.ofNullable(disposition));

    // Then
    assertThat(verdict.outcome()).isEqualTo(Optional.ofNullable(outcome));
  }

  @ParameterizedTest
  @CsvSource({
    "IN, 79004443322, INBOUND, PHONE",
    "out, 79004443322, OUTBOUND, PHONE",
    "Incoming, 375291112233, INBOUND, PHONE",
    "LOCAL, 347, INTERNAL, EXTENSION",
    "IN, 0, INBOUND, ANONYMOUS",
    "IN, '', INBOUND, ANONYMOUS",
    "OUT, anonymous, OUTBOUND, ANONYMOUS",
    "IN, 1234567, INBOUND, UNREADABLE",
    "CALLBACK, 79004443322, UNKNOWN, PHONE",
    "'', 79004443322, UNKNOWN, PHONE"
  })
  void theCallTypeTellsTheDirection(String type, String phone, Direction expected, Kind kind) {
    // When
    List<Fact> facts = Sent.form("cmd=history&callid=1&call-type=" + type + "&phone=" + phone);

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(expected);
    assertThat(facts.get(0).client().orElseThrow().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmd=history&call-type=IN",
        "cmd=history&call-type=OUT",
        "cmd=history&call-type=",
        "cmd=event&call-status=RINGING&call-type=IN",
        "cmd=event&call-status=ACCEPTED&call-type=OUT"
      })
  void thatEmployeesTalkAmongThemselvesIsAGuessThatOutweighsNothing(String form) {
    // When
    List<Fact> facts = Sent.form(form + "&callid=1&exten=346&phone=347");

    // Then
    assertThat(facts)
        .extracting(Fact::direction)
        .containsExactly(Direction.INTERNAL, Direction.UNKNOWN);
    assertThat(facts.get(0).authority()).isZero();
    assertThat(facts.get(0).words()).containsEntry("inferred_direction", "short number");
  }

  @ParameterizedTest
  @CsvSource({
    "IN, 346, RINGING",
    "IN, '', STARTED",
    "'', 346, RINGING",
    "OUT, 346, STARTED",
    "OUT, '', STARTED"
  })
  void ringingIsAnEmployeesWhereOneIsRung(String type, String extension, FactKind kind) {
    // When
    List<Fact> facts =
        Sent.form(
            "cmd=event&call-status=RINGING&callid=1&call-type=" + type + "&exten=" + extension);

    // Then
    assertThat(facts).extracting(Fact::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    // status, waiting, talk as sent; talk, total as read; seconds to the answer and to the end
    "ANSWERED, 7, 65, 65, 72, 7, 72",
    "ANSWERED, , 65, 65, , ,",
    "ANSWERED, 7, , , , 7,",
    "ANSWERED, 0, 0, 0, 0, 0, 0",
    "NO ANSWER, 20, 0, , 20, , 20",
    "NO ANSWER, 20, 30, , 20, , 20",
    "BUSY, , 30, , , ,",
    "ODD, 20, 30, , , ,",
    ", 20, 30, , , ,"
  })
  void talkIsOfAnsweredCallsAndTheEndFollowsOnlyFromWaitingAndTalk(
      String status,
      Integer waiting,
      Integer talkSent,
      Integer talk,
      Integer total,
      Integer answerAfter,
      Integer endAfter) {
    // Given
    Verdict verdict = Verdict.ofHistory(fields(status == null ? "" : "status=" + status));

    // When
    CallTimes times =
        CallTimes.of(verdict, START, Optional.ofNullable(waiting), Optional.ofNullable(talkSent));

    // Then
    assertThat(times.started()).isEqualTo(START);
    assertThat(times.talk()).isEqualTo(Optional.ofNullable(talk));
    assertThat(times.total()).isEqualTo(Optional.ofNullable(total));
    assertThat(times.answered()).isEqualTo(later(answerAfter));
    assertThat(times.ended()).isEqualTo(later(endAfter));
  }

  @ParameterizedTest
  @CsvSource({
    "https://pbx.example/1.mp3, https://pbx.example/1.mp3, ,",
    "https%3A%2F%2Fpbx.example%2F1.mp3, https://pbx.example/1.mp3, ,",
    "88001, , 88001,",
    "1795158000.1201, , 1795158000.1201,",
    "0, , ,",
    "'', , ,",
    "null, , ,",
    "unknown, , ,",
    "false, , ,",
    "http://pbx.example/1.mp3, , , not https",
    "/b3/records/1.mp3, , , no link",
    "javascript:alert(1), , , no link"
  })
  void onlyAUrlIsALinkAndAnIdStaysAnId(String sent, String link, String id, String notFollowed) {
    // When
    Recording recording = IptelefonField.LINK.recording(fields("link=" + sent));

    // Then
    assertThat(recording.link()).isEqualTo(Optional.ofNullable(link));
    assertThat(recording.id()).isEqualTo(Optional.ofNullable(id));
    assertThat(recording.notFollowed()).isEqualTo(Optional.ofNullable(notFollowed));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, 1", "347, 347", "false, ", "False, ", "0, ", "null, ", "'', "})
  void aFlagIsRaisedUnlessItSaysNo(String sent, String raised) {
    // When
    Optional<String> word = IptelefonField.PICKED_UP.raised(fields("pickedup=" + sent));

    // Then
    assertThat(word).isEqualTo(Optional.ofNullable(raised));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"members\":\"346:347\"} | 346 347",
        "{\"members\":\"346,347;348 349\"} | 346 347 348 349",
        "{\"members\":[\"346\",\"347\",\"346\"]} | 346 347",
        "{\"members\":\":: ,\"} | ''",
        "{\"members\":null} | ''"
      })
  void extensionsInTheLogAreSeparatedInAnyWay(String body, String expected) {
    // Given
    LogRow row = new LogRow(fields(body), "");

    // When
    List<String> extensions = row.extensions("members");

    // Then
    assertThat(String.join(" ", extensions)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "cmd=contact&callid=1, unknown-cmd",
    "cmd=event&callid=1, no-call-status",
    "cmd=event&callid=1&call-status=HANGUP, unknown-call-status",
    "cmd=event&call-status=RINGING, no-call",
    "callid=1&phone=79004443322, no-cmd",
    "topic=base&method=ping, api-request",
    "result=1&text=pong, api-answer",
    "code=success&callid=1795159400.1208, api-answer",
    "event=2&src_num=79004443322, foreign-format"
  })
  void whatIsNoCallIsRefusedWithAReason(String form, String reason) {
    // When
    Reading reading = Sent.reading(Sent.webhook(form));

    // Then
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(((Reading.Refused) reading).reason()).isEqualTo(reason);
  }

  @Test
  void anAnswerIsOnlyOutrankedByTheHistoryThatConfirmsIt() {
    // When
    Stream<Integer> ranks = Arrays.stream(IptelefonRank.values()).map(IptelefonRank::authority);

    // Then
    assertThat(IptelefonRank.values())
        .containsExactly(
            IptelefonRank.GUESS,
            IptelefonRank.RINGING,
            IptelefonRank.ACCEPTED_FIRST_LEG,
            IptelefonRank.LOG_ROW,
            IptelefonRank.HISTORY,
            IptelefonRank.ACCEPTED,
            IptelefonRank.HISTORY_ANSWERED);
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }

  private static Optional<Instant> later(Integer seconds) {
    return START.filter(start -> seconds != null).map(start -> start.plusSeconds(seconds));
  }

  private static Fields fields(String body) {
    return Fields.of(Sent.webhook(body));
  }
}
