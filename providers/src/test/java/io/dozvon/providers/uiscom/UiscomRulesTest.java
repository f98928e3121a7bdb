package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Calls;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule tables of the reference. */
class UiscomRulesTest {

  private static final CabinetLabels LABELS = new CabinetLabels();

  @ParameterizedTest
  @CsvSource({
    // query, event, inferred from
    "notification_mnemonic=in_call_session, INBOUND_CALL,",
    "notification_mnemonic=out_call_session, OUTBOUND_CALL,",
    "notification_mnemonic=out_call, OUTGOING_LEG,",
    "notification_mnemonic=call_session_finished, CALL_FINISHED,",
    "notification_mnemonic=set_mark, TAGGED,",
    "event=CALL_CONNECTED, TALK_STARTED,",
    "event=CALL_END, CALL_FINISHED,",
    "event_type=CALL_SESSION_FINISHED, CALL_FINISHED,",
    "event=RECORD_CALL, RECORDED,",
    "event=LOST_CALL, LOST_CALL, event",
    "notification_mnemonic=set_mark&event=CALL_END, TAGGED,",
    "notification_mnemonic=brand_new&event=CALL_END, CALL_FINISHED,",
    "event=mine&notification_name=Потерянный звонок, LOST_CALL, notification_name",
    "notification_name=Входящий звонок на виртуальный номер, INBOUND_CALL, notification_name",
    "notification_name=Ожидание ответа, WAITING, notification_name",
    "notification_name=Исходящий звонок, OUTBOUND_CALL, notification_name",
    "notification_name=Исходящее плечо, OUTGOING_LEG, notification_name",
    "notification_name=Начало разговора, TALK_STARTED, notification_name",
    "notification_name=Окончание разговора, TALK_ENDED, notification_name",
    "notification_name=Завершение звонка, CALL_FINISHED, notification_name",
    "notification_name=Записанный разговор, RECORDED, notification_name",
    "notification_name=Проставление тега, TAGGED, notification_name",
    "notification_name=Потерянный звонок в офис, UNNAMED,",
    "is_lost=true, CALL_FINISHED, is_lost",
    "is_lost=false, UNNAMED,",
    "lost_reason=operator_busy, CALL_FINISHED, lost_reason",
    "total_time_duration=5, CALL_FINISHED, total_time_duration",
    "total_time_duration=5&file_link=https://a/b, CALL_FINISHED, total_time_duration",
    "talk_time_duration=5&file_link=https://a/b, RECORDED, file_link",
    "talk_time_duration=5, CALL_FINISHED, talk_time_duration",
    "talk_time_duration=5&leg_ids=[1], TALK_ENDED, talk_time_duration",
    "talk_time_duration=5&total_time_duration=null, TALK_ENDED, talk_time_duration",
    "wait_time_duration=5&employee_ids=[1], UNNAMED,"
  })
  void anEventIsToldByAnIdElseByItsNameElseByWhatItSays(
      String query, UiscomEvent event, String inferredFrom) {
    // When
    Recognition recognised = Recognition.of(Sent.said(query), LABELS);

    // Then
    assertThat(recognised.event()).isEqualTo(event);
    assertThat(recognised.inferredFrom()).isEqualTo(Optional.ofNullable(inferredFrom));
  }

  @ParameterizedTest
  @CsvSource({
    // query, direction, guess, inferred from
    "is_internal=1&direction=in, INTERNAL, INTERNAL,",
    "direction=in, INBOUND, INBOUND,",
    "direction=OUT, OUTBOUND, OUTBOUND,",
    "direction=sideways, UNKNOWN, UNKNOWN,",
    "direction=in&call_source=callapi, OUTBOUND, OUTBOUND, call_source",
    "direction=out&call_source=callapi, OUTBOUND, OUTBOUND,",
    "call_source=callapi_scenario_call, OUTBOUND, OUTBOUND, call_source",
    "external_id=hub-1, OUTBOUND, OUTBOUND, external_id",
    "direction=in&external_id=hub-1, OUTBOUND, OUTBOUND, external_id",
    "direction=in&external_id=hub-1&call_source=va, INBOUND, INBOUND,",
    "direction=in&contact_phone_number=102, INTERNAL, INTERNAL, contact_phone_number",
    "direction=out&contact_phone_number=112&is_internal=0, OUTBOUND, OUTBOUND,",
    "direction=in&contact_phone_number=0, INBOUND, INBOUND,",
    "event=LOST_CALL, UNKNOWN, INBOUND, event",
    "notification_mnemonic=in_call_session, UNKNOWN, INBOUND, event",
    "notification_mnemonic=out_call_session, UNKNOWN, OUTBOUND, event",
    "contact_phone_number=79004443322&calling_phone_number=89004443322, UNKNOWN, INBOUND,"
        + " calling_phone_number",
    "contact_phone_number=79004443322&called_phone_number=89004443322, UNKNOWN, OUTBOUND,"
        + " called_phone_number",
    "contact_phone_number=79004443322, UNKNOWN, UNKNOWN,"
  })
  void theDirectionIsWhatIsSaidUnlessTheCallWasOrderedElseAGuess(
      String query, Direction direction, Direction guess, String inferredFrom) {
    // Given
    UiscomEvent event = Recognition.of(Sent.said(query), LABELS).event();

    // When
    Heading heading = Heading.of(Sent.said(query), event, Sent.numbering());

    // Then
    assertThat(heading).isEqualTo(new Heading(direction, guess, Optional.ofNullable(inferredFrom)));
  }

  @ParameterizedTest
  @CsvSource({
    // query, outcome, talk, total, inferred from
    "talk_time_duration=64&wait_time_duration=7&is_lost=false, ANSWERED, 64, 71,",
    "talk_time_duration=64&total_time_duration=60, ANSWERED, 64, 64,",
    "talk_time_duration=0&total_time_duration=9, NO_ANSWER, 0, 9,",
    "talk_time_duration=0&is_lost=false, NO_ANSWER, 0, ,",
    "talk_time_duration=0&lost_reason=operator_busy, BUSY, 0, ,",
    "is_lost=true&talk_time_duration=12, NO_ANSWER, 0, ,",
    "is_lost=true&wait_time_duration=00:23, NO_ANSWER, 0, 23,",
    "is_lost=true&lost_reason=subscriber_disconnects, NO_ANSWER, 0, ,",
    "is_lost=1&lost_reason=EMPLOYEE_BUSY, BUSY, 0, ,",
    "event=LOST_CALL&is_lost=false&talk_time_duration=3, NO_ANSWER, 0, ,",
    "event=LOST_CALL&lost_reason=no_money, FAILED, 0, ,",
    "lost_reason=operator_disconnects, ANSWERED, , , lost_reason",
    "lost_reason=never_heard_of, NO_ANSWER, 0, , lost_reason",
    "is_lost=false&wait_time_duration=7, ANSWERED, , , is_lost",
    "event=CALL_END&wait_time_duration=7, , , ,"
  })
  void theOutcomeIsTheLossElseTheTalkElseTheReason(
      String query, Outcome outcome, Integer talk, Integer total, String inferredFrom) {
    // Given
    Recognition recognised = Recognition.of(Sent.said(query), LABELS);

    // When
    Ending ending = Ending.of(Sent.said(query), recognised);

    // Then
    assertThat(ending)
        .isEqualTo(
            new Ending(
                Optional.ofNullable(outcome),
                Optional.ofNullable(talk),
                Optional.ofNullable(total),
                Optional.ofNullable(inferredFrom)));
  }

  @ParameterizedTest
  @CsvSource({
    "operator_disconnects, ANSWERED",
    "subscriber_disconnects, ANSWERED",
    "transfer_disconnects, ANSWERED",
    "operator_busy, BUSY",
    "subscriber_busy, BUSY",
    "employee_busy, BUSY",
    "employee_busy_after_call, BUSY",
    "operator_channels_busy, BUSY",
    "operator_not_responsible, NO_ANSWER",
    "subscriber_not_responsible, NO_ANSWER",
    "no_success_operator_call, NO_ANSWER",
    "no_success_subscriber_call, NO_ANSWER",
    "timeout, NO_ANSWER",
    "sip_offline, NO_ANSWER",
    "numa_in_black_list, FAILED",
    "numa_in_spam_list, FAILED",
    "numa_dnd_interval, FAILED",
    "locked_numb, FAILED",
    "call_not_allowed_by_rules, FAILED",
    "employee_status_break, UNAVAILABLE",
    "no_active_scenario, FAILED",
    "numb_not_exists, FAILED",
    "not_enough_money, FAILED",
    "no_money, FAILED",
    "limit_exceeded, FAILED",
    "ушёл, NO_ANSWER"
  })
  void aReasonIsAnOutcomeByItsGroup(String reason, Outcome expected) {
    // When
    Outcome outcome = FinishReason.outcome(reason);

    // Then
    assertThat(outcome).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "in, extension_phone_number=101&employee_id=100201, 101",
    "in, employee_id=100201&called_phone_number=101, 100201",
    "in, employee_phone_number=101, 101",
    "in, employee_phone_number=79005556677, ",
    "in, called_phone_number=101&calling_phone_number=102, 101",
    "out, called_phone_number=101&calling_phone_number=102, 102"
  })
  void theEmployeeIsTheShortNumberElseThePlatformsId(
      String direction, String query, String expected) {
    // When
    List<Fact> facts =
        Sent.query("call_session_id=1&event=CALL_CONNECTED&direction=" + direction + "&" + query);

    // Then
    assertThat(facts.get(0).extension()).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20 10:15:42.118, 2026-11-20T04:15:42.118Z",
    "2026-11-20 10:15:42, 2026-11-20T04:15:42Z",
    "2026-11-20T10:15:42%2B03:00, 2026-11-20T07:15:42Z",
    "2026-11-20T10:15:42Z, 2026-11-20T10:15:42Z",
    "20.11.2026, "
  })
  void aTimeIsOfTheAccountsZoneUnlessItHasAnOffset(String time, Instant expected) {
    // Given
    Connection omsk =
        new Connection(
            "c", "p", "uiscom", List.of(), ZoneId.of("Asia/Omsk"), "RU", List.of(), "test");
    RawWebhook webhook = Sent.get("call_session_id=1&event=CALL_END&notification_time=" + time);

    // When
    Reading reading = new Uiscom().read(webhook, omsk);

    // Then
    assertThat(((Reading.Understood) reading).facts())
        .allSatisfy(fact -> assertThat(fact.at()).isEqualTo(Optional.ofNullable(expected)));
  }

  /** A mapping of the project's own is one function; here it says what its names mean. */
  @ParameterizedTest
  @CsvSource({
    "notification_name=Занято, BUSY",
    "notification_name=Занято&talk_time_duration=5, ANSWERED",
    "notification_name=Занято&talk_time_duration=0, BUSY",
    "notification_name=Занято&talk_time_duration=0&lost_reason=timeout, NO_ANSWER",
    "notification_name=Занято&event=CALL_END, BUSY"
  })
  void aNameMeansWhatTheProjectSaysWhereTheTemplateIsSilent(String query, Outcome expected) {
    // Given
    NotificationNames mapping =
        name ->
            Optional.of(
                new NotificationNames.Meaning(
                    UiscomEvent.CALL_FINISHED, Optional.of(Outcome.BUSY)));
    Recognition recognised = Recognition.of(Sent.said(query), mapping);

    // When
    Ending ending = Ending.of(Sent.said(query), recognised);

    // Then
    assertThat(recognised.event()).isEqualTo(UiscomEvent.CALL_FINISHED);
    assertThat(ending.outcome()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Моё имя, CALL_FINISHED, CANCELLED",
    "' Моё имя ', CALL_FINISHED, CANCELLED",
    "моё имя,,",
    "Потерянный звонок, LOST_CALL, BUSY",
    "Ожидание ответа, CALL_FINISHED, UNAVAILABLE",
    "Завершение звонка, CALL_FINISHED,",
    "Из будущего,,"
  })
  void aNameMeansTheEndThatTheProjectSaysElseTheCabinetsEvent(
      String name, UiscomEvent event, Outcome outcome) {
    // Given
    Connection connection =
        Connections.of("uiscom")
            .meaning(
                Map.of(
                    "Моё имя", Outcome.CANCELLED,
                    "Потерянный звонок", Outcome.BUSY,
                    "Ожидание ответа", Outcome.UNAVAILABLE,
                    "Из будущего", Outcome.UNKNOWN));

    // When
    Optional<NotificationNames.Meaning> meaning = ProjectNames.of(connection).meaning(name);

    // Then
    assertThat(meaning)
        .isEqualTo(
            Optional.ofNullable(event)
                .map(known -> new NotificationNames.Meaning(known, Optional.ofNullable(outcome))));
  }

  @Test
  void theRanksRiseFromGuessesToTheTalkThatWasSeen() {
    // When
    List<Integer> ranks = Stream.of(UiscomRank.values()).map(UiscomRank::authority).toList();

    // Then
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
    assertThat(UiscomRank.REPORT.authorityIfTold())
        .isGreaterThan(UiscomRank.TALK_STARTED.authority());
  }

  @ParameterizedTest
  @CsvSource({"ANSWERED, SUCCESS", "BUSY, BUSY", "NO_ANSWER, MISSED", "FAILED,", "UNKNOWN,"})
  void aBotIsToldByTheNeutralRule(Outcome outcome, CallbackOutcome callback) {
    // Given
    Call call = Calls.ended("uiscom", outcome, Map.of());

    // When
    Optional<CallbackOutcome> told = new Uiscom().callbackOutcome(call);

    // Then
    assertThat(told).isEqualTo(Optional.ofNullable(callback));
  }

  @Test
  void theProviderIsWhoItSaysItIs() {
    // When
    Uiscom uiscom = new Uiscom();

    // Then
    assertThat(uiscom.id()).isEqualTo("uiscom");
    assertThat(uiscom.displayName()).isEqualTo("UISCOM");
    assertThat(uiscom.webhookPath()).isEqualTo("uiscom_webhook");
    assertThat(uiscom.phoneRule()).isEqualTo(PhoneRule.ONLY_SEVEN);
    assertThat(uiscom.recordingVariable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theSampleIsAnAnsweredCallInAQueryAndInAForm(boolean inQuery) {
    // Given
    String sample = new Uiscom().sampleWebhook();

    // When
    List<Fact> facts =
        inQuery
            ? Sent.query(sample)
            : Sent.facts(Sent.post("application/x-www-form-urlencoded", sample));

    // Then
    assertThat(facts).extracting(Fact::kind).containsExactly(FactKind.ENDED, FactKind.REPORTED);
    assertThat(facts.get(0).outcome()).contains(Outcome.ANSWERED);
    assertThat(facts.get(1).words()).containsEntry("notification_name", "try");
  }
}
