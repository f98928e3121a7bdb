package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.uiscom.Uiscom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NovofonKeysTest {

  private static final String CALL = "in_0123456789abcdef0123456789abcdef01234567";
  private static final String RECORDING = "1768467600.12345";

  @Test
  void theEventsOfOneCallHaveKeysOfTheirOwnThoughTheirSignaturesAreEqual() {
    // Given
    Stream<String> samples =
        Stream.of(
            "9.02-inbound-start",
            "9.03-inbound-internal",
            "own-internal-group-second",
            "9.04-inbound-answer",
            "9.05-inbound-end",
            "9.06-inbound-record",
            "own-speech",
            "own-ivr-said",
            "own-ivr-digits");

    // When
    List<Fact> facts = samples.flatMap(sample -> facts(sample).stream()).toList();

    // Then
    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
    assertThat(facts).extracting(Fact::callId).containsOnly(CALL);
  }

  @ParameterizedTest
  @CsvSource({
    "event=NOTIFY_START&pbx_call_id=in_1, event=NOTIFY_START&pbx_call_id=in_2",
    "event=NOTIFY_INTERNAL&pbx_call_id=in_1&internal=1,"
        + " event=NOTIFY_INTERNAL&pbx_call_id=in_1&internal=2",
    "event=NOTIFY_OUT_END&pbx_call_id=out_1&calltype=callback_leg1,"
        + " event=NOTIFY_OUT_END&pbx_call_id=out_1&calltype=callback_leg2",
    "event=NOTIFY_END&pbx_call_id=in_1&disposition=cancel,"
        + " event=NOTIFY_END&pbx_call_id=in_1&disposition=answered",
    "event=NOTIFY_RECORD&pbx_call_id=in_1&call_id_with_rec=1768467600.1,"
        + " event=NOTIFY_RECORD&pbx_call_id=in_1&call_id_with_rec=1768467600.2",
    "event=NOTIFY_START&caller_id=0&call_start=2026-01-15+12%3A00%3A00&a=1,"
        + " event=NOTIFY_START&caller_id=0&call_start=2026-01-15+12%3A00%3A00&a=2"
  })
  void anotherThingSaidHasAnotherKey(String one, String other) {
    // Given
    String key = read(one).get(0).key();

    // When
    List<Fact> facts = read(other);

    // Then
    assertThat(facts).extracting(Fact::key).doesNotContain(key);
  }

  @ParameterizedTest
  @CsvSource({
    "event=NOTIFY_START, &source=relay",
    "event=NOTIFY_START, &call_start=2026-01-15+12%3A00%3A01",
    "event=NOTIFY_END&disposition=busy, &status_code=17",
    "event=notify_end&disposition=busy, &x=y"
  })
  void whatIsSentAgainWithSomethingBesideHasTheSameKey(String event, String beside) {
    // Given
    String once = event + "&pbx_call_id=in_1&caller_id=79004443322";

    // When
    List<Fact> again = read(once + beside);

    // Then
    assertThat(again).extracting(Fact::key).containsExactly(read(once).get(0).key());
  }

  @Test
  void theSignatureChangesNoKey() {
    // Given
    RawWebhook webhook = Fixture.named("novofon", "9.05-inbound-end").webhook();

    // When
    List<Fact> unsigned = facts(webhook.withRequestHeaders(Map.of()));

    // Then
    assertThat(unsigned).extracting(Fact::key).containsExactly(facts(webhook).get(0).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.05-inbound-end", "9.06-inbound-record", "own-speech"})
  void theIdOfTheRecordingIsAnotherIdOfTheCall(String sample) {
    // When
    List<Fact> facts = facts(sample);

    // Then
    assertThat(facts.get(0).callIds()).containsExactly(CALL, RECORDING);
  }

  @Test
  void aTextThatKnowsOnlyTheRecordingIsStillOfItsCall() {
    // Given
    List<String> ids = facts("9.05-inbound-end").get(0).callIds();

    // When
    List<Fact> text = facts("own-speech-only-recording-id");

    // Then
    assertThat(ids).contains(text.get(0).callId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "false", "null", "none", "unknown", "", "0.0", "00000000"})
  void whatIsSentForNoRecordingIsNoIdThatCallsCouldShare(String sent) {
    // When
    List<Fact> facts = read("event=NOTIFY_END&pbx_call_id=in_1&call_id_with_rec=" + sent);

    // Then
    assertThat(facts.get(0).callIds()).containsExactly("in_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "", "null", "undefined", "in_", "{{pbx_call_id}}"})
  void withoutAnIdTheStartAndTheEndOfOneCallAreFoundByPhoneAndTime(String sent) {
    // Given
    String call =
        "&pbx_call_id=" + sent + "&caller_id=9004443322&call_start=2026-01-15+12%3A00%3A00";
    String id = read("event=NOTIFY_START" + call).get(0).callId();

    // When
    List<Fact> end = read("event=NOTIFY_END&disposition=busy" + call);

    // Then
    assertThat(id).startsWith("phone-start-").doesNotContain("9004443322");
    assertThat(end.get(0).callId()).isEqualTo(id);
  }

  @Test
  void hiddenCallersWithoutAnIdAreNeverOneCall() {
    // Given
    String hidden = "event=NOTIFY_START&caller_id=0&call_start=2026-01-15+12%3A00%3A00";

    // When
    Stream<Fact> facts =
        Stream.of("&called_did=74951112233", "&called_did=74951112234")
            .flatMap(line -> read(hidden + line).stream());

    // Then
    assertThat(facts).extracting(Fact::callId).doesNotHaveDuplicates();
  }

  private static List<Fact> facts(String sample) {
    return facts(Fixture.named("novofon", sample).webhook());
  }

  private static List<Fact> read(String form) {
    return facts(
        new Fixture("novofon", null)
            .webhook(
                "POST",
                "",
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Fact> facts(RawWebhook webhook) {
    return ((Understood) new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon")))
        .facts();
  }
}
