package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.CallbackOutcome;
import io.dozvon.providers.Calls;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.uiscom.Uiscom;
import io.dozvon.providers.webhook.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule tables of the reference. */
class NovofonRulesTest {

  private static final String CALLER = "caller_id=%2B79004443322&called_did=74951112233";

  private final Provider novofon = new Novofon(new Uiscom()::read);

  static List<Fixture> fixtures() {
    return Fixture.of("novofon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answered | ANSWERED | SUCCESS",
        "Answered | ANSWERED | SUCCESS",
        "busy | BUSY | BUSY",
        "cancel | CANCELLED | MISSED",
        "no answer | NO_ANSWER | MISSED",
        "no-answer | NO_ANSWER | MISSED",
        "noanswer | NO_ANSWER | MISSED",
        "failed | FAILED |",
        "call failed | FAILED |",
        "unallocated number | FAILED |",
        "no money | FAILED |",
        "no limit | FAILED |",
        "no day limit | FAILED |",
        "line limit | FAILED |",
        "no money, no limit | FAILED |",
        "voicemail | UNKNOWN |"
      })
  void aDispositionIsAnOutcomeAndACallback(
      String word, Outcome expected, CallbackOutcome callback) {
    // When
    Outcome outcome = Disposition.outcome(word);

    // Then
    assertThat(outcome).isEqualTo(expected);
    assertThat(novofon.callbackOutcome(Calls.ended("novofon", outcome, Map.of())))
        .isEqualTo(Optional.ofNullable(callback));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disposition=answered&duration=42 | 42",
        "disposition=answered&duration=n/a |",
        "disposition=answered&duration=-3 |",
        "disposition=answered |",
        "disposition=no+answer&duration=42 | 0",
        "disposition=cancel | 0",
        "disposition=voicemail&duration=42 |",
        "duration=42 | 42"
      })
  void onlyAnAnsweredCallHasTalk(String sent, Integer seconds) {
    // When
    Optional<Integer> talk = Disposition.of(Fields.of(webhook(sent))).talkSeconds();

    // Then
    assertThat(talk).isEqualTo(Optional.ofNullable(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_START, STARTED, INBOUND, 20",
    "NOTIFY_INTERNAL, RINGING, INBOUND, 10",
    "NOTIFY_ANSWER, ANSWERED, INBOUND, 30",
    "NOTIFY_END, ENDED, INBOUND, 40",
    "NOTIFY_IVR, REPORTED, INBOUND, 8",
    "NOTIFY_OUT_START, STARTED, OUTBOUND, 20",
    "NOTIFY_OUT_END, ENDED, OUTBOUND, 40",
    "NOTIFY_RECORD, RECORDED, UNKNOWN, 5",
    "NOTIFY_INTERNAL_END, LEG_ENDED, UNKNOWN, 25"
  })
  void anEventIsAFactOfItsKindDirectionAndWeight(
      String event, FactKind kind, Direction direction, int authority) {
    // When
    List<Fact> facts = facts("pbx_call_id=700100400&event=" + event);

    // Then
    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).kind()).isEqualTo(kind);
    assertThat(facts.get(0).direction()).isEqualTo(direction);
    assertThat(facts.get(0).authority()).isEqualTo(authority);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_START, out_1, OUTBOUND",
    "NOTIFY_END, out_1, OUTBOUND",
    "NOTIFY_END, OUT_1, OUTBOUND",
    "NOTIFY_END, out-1, OUTBOUND",
    "NOTIFY_OUT_START, in_1, INBOUND",
    "NOTIFY_OUT_END, in-1, INBOUND",
    "NOTIFY_OUT_END, 700100400, OUTBOUND",
    "NOTIFY_END, inner_1, INBOUND",
    "NOTIFY_RECORD, in_1768467600.1, INBOUND",
    "NOTIFY_RECORD, out_1, OUTBOUND"
  })
  void theIdDecidesWhereTheEventSaysOtherwise(String event, String id, Direction direction) {
    // When
    List<Fact> facts = facts("event=" + event + "&pbx_call_id=" + id);

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(direction);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_OUT_END, caller_id=100&destination=101, INTERNAL, 101",
    "NOTIFY_OUT_START, destination=123456-101&internal=100, INTERNAL, 101",
    "NOTIFY_ANSWER, caller_id=100&destination=101, INTERNAL, 101",
    "NOTIFY_END, caller_id=100&called_did=101, INTERNAL, 101",
    "NOTIFY_END, caller_id=100&destination=79004443322&called_did=74951112233, OUTBOUND, 79004443322",
    "NOTIFY_END, caller_id=100&called_did=74951112233, OUTBOUND, ''"
  })
  void whatOnlyTheNumbersTellIsAGuessThatOutweighsNothing(
      String event, String sides, Direction direction, String client) {
    // When
    List<Fact> facts = facts("pbx_call_id=1&event=" + event + "&" + sides);

    // Then
    Fact guess = facts.get(1);
    assertThat(facts).extracting(Fact::direction).containsExactly(Direction.UNKNOWN, direction);
    assertThat(facts.get(0).client()).isEmpty();
    assertThat(guess.authority()).isZero();
    assertThat(guess.client().map(Party::raw).orElse("")).isEqualTo(client);
    assertThat(guess.words()).containsKey("inferred_direction");
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_START, caller_id=100&called_did=74951112233, INBOUND",
    "NOTIFY_END, caller_id=900444&called_did=74951112233, INBOUND",
    "NOTIFY_END, caller_id=0&called_did=100, INBOUND",
    "NOTIFY_OUT_END, destination=0&internal=100, OUTBOUND",
    "NOTIFY_OUT_END, destination=100&calltype=callback_leg2, OUTBOUND",
    "NOTIFY_INTERNAL, caller_id=100&internal=102&called_did=102&transfer_from=100, UNKNOWN"
  })
  void theseNumbersAreNoReasonToGuess(String event, String sides, Direction direction) {
    // When
    List<Fact> facts = facts("pbx_call_id=1&event=" + event + "&" + sides);

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(direction);
  }

  @ParameterizedTest
  @CsvSource({
    "event=NOTIFY_END&caller_id=%2B79004443322&called_did=74951112233, 79004443322, 74951112233",
    "event=NOTIFY_END&caller_id=9004443322&called_did=84951112233, 79004443322, 74951112233",
    "event=NOTIFY_END&caller_id=79004443322&destination=74951112233, 79004443322, 74951112233",
    "event=NOTIFY_START&caller_id=79004443322&called_did=100, 79004443322, ''",
    "event=NOTIFY_ANSWER&caller_id=79004443322&destination=79005554433, 79004443322, ''",
    "event=NOTIFY_OUT_END&caller_id=74951112233&destination=79004443322, 79004443322, 74951112233",
    "event=NOTIFY_OUT_END&caller_id=0&destination=%2B79004443322, 79004443322, ''",
    "event=NOTIFY_OUT_END&caller_id=0&destination=79004443322&called_did=74951112233,"
        + " 79004443322, 74951112233",
    "event=NOTIFY_OUT_END&called_did=79004443322, '', ''",
    "event=NOTIFY_OUT_END&destination=74951112233, '', ''"
  })
  void aSideIsTheClientOrTheLine(String sent, String client, String line) {
    // When
    Fact fact = facts("pbx_call_id=1&" + sent).get(0);

    // Then
    assertThat(fact.client().flatMap(Party::phone).map(phone -> phone.digits()).orElse(""))
        .isEqualTo(client);
    assertThat(fact.line().orElse("")).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_INTERNAL, internal=100, 100",
    "NOTIFY_INTERNAL, internal=123456-100, 100",
    "NOTIFY_INTERNAL, internal=0, ''",
    "NOTIFY_INTERNAL, called_did=103, 103",
    "NOTIFY_END, internal=100&last_internal=102, 102",
    "NOTIFY_END, last_internal=&internal=100, 100",
    "NOTIFY_ANSWER, destination=102, 102",
    "NOTIFY_ANSWER, destination=79005554433, ''",
    "NOTIFY_ANSWER, destination=79005554433&internal=101, 101",
    "NOTIFY_OUT_START, destination=79004443322&caller_id=100, 100",
    "NOTIFY_OUT_END, destination=79004443322, ''"
  })
  void anEmployeeIsNamedByTheFirstOfSeveralFields(String event, String sent, String extension) {
    // When
    List<Fact> facts = facts("pbx_call_id=1&event=" + event + "&" + sent);

    // Then
    assertThat(facts.get(facts.size() - 1).extension().orElse("")).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Moscow, 2026-01-15+12%3A00%3A00, 2026-01-15T09:00:00Z",
    "UTC, 2026-01-15+12%3A00%3A00, 2026-01-15T12:00:00Z",
    "Asia/Yekaterinburg, 2026-01-15+12%3A00%3A00, 2026-01-15T07:00:00Z",
    "UTC, 1768467600, 2026-01-15T09:00:00Z"
  })
  void aTimeIsReadInTheZoneOfTheConnection(String zone, String sent, Instant expected) {
    // Given
    Connection connection =
        new Connection("c", "p", "novofon", List.of(), ZoneId.of(zone), "RU", List.of(), "test");

    // When
    Reading reading =
        novofon.read(webhook("event=NOTIFY_START&pbx_call_id=1&call_start=" + sent), connection);

    // Then
    assertThat(((Understood) reading).facts().get(0).started()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0000-00-00+00%3A00%3A00", "2026-02-30+12%3A00%3A00"})
  void aBeginningWithoutATimeBeganWhenItWasReceivedAndSaysSo(String sent) {
    // When
    Fact fact = facts("event=NOTIFY_START&pbx_call_id=1&call_start=" + sent).get(0);

    // Then
    assertThat(fact.started()).contains(webhook("").receivedAt());
    assertThat(fact.at()).isEmpty();
    assertThat(fact.words()).containsEntry("inferred_started", "received");
  }

  @Test
  void anAnswerTellsWhenItsLegBeganAndNotWhenItWasAnswered() {
    // When
    List<Fact> facts =
        facts(
            "event=NOTIFY_ANSWER&pbx_call_id=1&destination=100"
                + "&call_start=2026-01-15+12%3A00%3A04");

    // Then
    assertThat(facts).extracting(Fact::kind).containsExactly(FactKind.RINGING, FactKind.ANSWERED);
    assertThat(facts.get(0).at()).contains(Instant.parse("2026-01-15T09:00:04Z"));
    assertThat(facts.get(1).answered().or(facts.get(1)::at)).isEmpty();
  }

  @Test
  void theEndOutranksTheAnswerAndTheClientsLegOfACallBackTheEnd() {
    // When
    Stream<Integer> ranks = Arrays.stream(NovofonRank.values()).map(NovofonRank::authority);

    // Then
    assertThat(NovofonRank.values())
        .containsExactly(
            NovofonRank.GUESS,
            NovofonRank.RECORDED,
            NovofonRank.REPORTED,
            NovofonRank.RINGING,
            NovofonRank.STARTED,
            NovofonRank.LEG_ENDED,
            NovofonRank.ANSWERED,
            NovofonRank.ENDED,
            NovofonRank.CALLBACK_ENDED);
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOTIFY_OUT_START", "NOTIFY_OUT_END", "NOTIFY_ANSWER", "NOTIFY_END"})
  void theEmployeesLegOfACallBackNeverAnswersOrEndsTheCall(String event) {
    // When
    List<Fact> facts =
        facts(
            "pbx_call_id=1&destination=100&calltype=callback_leg1&disposition=answered&event="
                + event);

    // Then
    assertThat(facts).extracting(Fact::direction).containsExactly(Direction.OUTBOUND);
    assertThat(facts.get(0).kind()).isIn(FactKind.RINGING, FactKind.LEG_ENDED);
    assertThat(facts.get(0).outcome()).isEmpty();
    assertThat(facts.get(0).client()).isEmpty();
    assertThat(facts.get(0).extension()).contains("100");
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER_LOOKUP, %7B%7D, number-lookup",
    "DOCUMENT, %7B%7D, document-check",
    "CALL_TRACKING, %5B%5D, nothing-tracked"
  })
  void whatConcernsNoClientIsSetAsideByItsKind(String event, String result, String reason) {
    // When
    Reading reading = read("event=" + event + "&result=" + result);

    // Then
    assertThat(reading).isEqualTo(new SetAside(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.novofon.ru/a",
        "https%3A%2F%2Fapp.novofon.ru%2Fa",
        "https%253A%252F%252Fapp.novofon.ru%252Fa"
      })
  void aRecordingThatComesAsALinkIsOne(String link) {
    // When
    List<Fact> facts = facts("event=NOTIFY_RECORD&pbx_call_id=in_1&link=" + link);

    // Then
    assertThat(facts.get(0).recording()).contains("https://app.novofon.ru/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call_id_with_rec=1768467600.12345",
        "call_id_with_rec=700100400.0123456789abcdef&is_recorded=1",
        "call_id_with_rec=700100400.0123456789abcdef0123456789abcdef&is_recorded=0",
        "call_id_with_rec=700100401.0123456789abcdef0123456789abcdef"
      })
  void anIdOfARecordingIsNoLink(String sent) {
    // When
    List<Fact> facts = facts("event=NOTIFY_END&pbx_call_id=700100400&" + sent);

    // Then
    assertThat(facts).hasSize(1).allMatch(fact -> fact.recording().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aReasonIsAShortNameWithoutAValue(Fixture fixture) {
    // When
    Reading reading = novofon.read(fixture.webhook(), Connections.of("novofon"));

    // Then
    if (reading instanceof Refused refused) {
      assertThat(refused.reason()).matches("[a-z-]{1,30}");
      assertThat(refused.explanation()).doesNotContainPattern("[0-9]").hasSizeBetween(20, 400);
    }
    if (reading instanceof SetAside setAside) {
      assertThat(setAside.reason()).matches("[a-z-]{1,30}");
    }
  }

  @Test
  void theProviderGoesByTheNamesOfItsGuide() {
    assertThat(novofon.id()).isEqualTo("novofon");
    assertThat(novofon.displayName()).isEqualTo("Novofon");
    assertThat(novofon.webhookPath()).isEqualTo("zadarma_webhook");
    assertThat(novofon.phoneRule()).isEqualTo(PhoneRule.ANY_COUNTRY);
    assertThat(novofon.recordingVariable()).contains("zadarma_record_link");
  }

  @Test
  void theSampleToTryAConnectionWithIsAnAnsweredCall() {
    // When
    List<Fact> facts = facts(novofon.sampleWebhook());

    // Then
    assertThat(facts).extracting(Fact::kind).containsExactly(FactKind.ENDED);
    assertThat(facts.get(0).outcome()).contains(Outcome.ANSWERED);
    assertThat(facts.get(0).client().flatMap(Party::phone)).isPresent();
  }

  @Test
  void aWebhookWithoutASignatureSaysSo() {
    // Given
    RawWebhook unsigned = webhook("event=NOTIFY_END&pbx_call_id=1&" + CALLER);
    RawWebhook signed = unsigned.withRequestHeaders(Map.of("signature", "AAAA"));

    // When
    Stream<Map<String, String>> words =
        Stream.of(unsigned, signed)
            .map(webhook -> novofon.read(webhook, Connections.of("novofon")))
            .map(reading -> ((Understood) reading).facts().get(0).words());

    // Then
    assertThat(words.map(word -> word.get("unsigned"))).containsExactly("true", null);
  }

  private Reading read(String form) {
    return novofon.read(webhook(form), Connections.of("novofon"));
  }

  private List<Fact> facts(String form) {
    return ((Understood) read(form)).facts();
  }

  private static RawWebhook webhook(String form) {
    return new Fixture("novofon", null)
        .webhook(
            "POST", "", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
  }
}
