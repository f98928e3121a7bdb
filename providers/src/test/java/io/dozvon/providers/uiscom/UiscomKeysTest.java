package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Understood;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UiscomKeysTest {

  private static final String TIME = "notification_time=2026-11-20 10:15:42";

  static List<Fixture> understood() {
    return Fixture.of("uiscom").stream()
        .filter(fixture -> Sent.reading(fixture.webhook()) instanceof Understood)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("understood")
  void everyNotificationIsReportedExactlyOnce(Fixture fixture) {
    // When
    List<Fact> facts = Sent.facts(fixture.webhook());

    // Then
    assertThat(facts).extracting(Fact::callId).containsOnly(facts.get(0).callId());
    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
    assertThat(facts)
        .filteredOn(fact -> fact.words().containsKey("report"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.kind()).isEqualTo(FactKind.REPORTED);
              assertThat(report.authority()).isZero();
              assertThat(report.outcome()).isEmpty();
              assertThat(report.words()).containsEntry("report", "uiscom_event");
              assertThat(report.words()).containsKey("notification_name");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "x=1, x=2",
    "notification_name=a, notification_name=%22a%22",
    TIME + ", notification_time=2026-11-20T10:15:42%2B03:00",
    TIME + ", notification_timestamp=1795158942",
    TIME + "&contact_phone_number=79004443322, " + TIME,
    TIME + "&direction=in, " + TIME
  })
  void theSameThingSaidAgainHasTheSameKeys(String once, String again) {
    // Given
    String common =
        once.contains("time") ? "call_session_id=1&" : "call_session_id=1&" + TIME + "&";
    List<Fact> facts = Sent.query(common + once);

    // When
    List<Fact> repeated = Sent.query(common + again);

    // Then
    assertThat(repeated)
        .extracting(Fact::key)
        .containsExactlyElementsOf(facts.stream().map(Fact::key).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "call_session_id=1, call_session_id=2",
    "call_session_id=1&notification_name=a, call_session_id=1&notification_name=b",
    "call_session_id=1&event=CALL_END, call_session_id=1&event=CALL_CONNECTED",
    "call_session_id=1&notification_mnemonic=a, call_session_id=1&notification_mnemonic=b",
    "call_session_id=1&leg_id=1, call_session_id=1&leg_id=2",
    "call_session_id=1&employee_id=1, call_session_id=1&employee_id=2",
    "call_session_id=1&file_link=https://a/1, call_session_id=1&file_link=https://a/2",
    "call_session_id=1&notification_timestamp=1795158942,"
        + " call_session_id=1&notification_timestamp=1795158943"
  })
  void anotherThingSaidHasOtherKeys(String one, String other) {
    // Given
    String time = one.contains("timestamp") ? "" : "&" + TIME;
    List<String> keys = Sent.query(one + time).stream().map(Fact::key).toList();

    // When
    List<Fact> facts = Sent.query(other + time);

    // Then
    assertThat(facts).extracting(Fact::key).doesNotContainAnyElementsOf(keys);
  }

  @Test
  void withoutATimeEverythingThatIsSentCounts() {
    // Given
    List<String> keys =
        Sent.query("call_session_id=1&notification_name=a").stream().map(Fact::key).toList();

    // When
    List<Fact> facts = Sent.query("call_session_id=1&notification_name=a&talk_time_duration=1");

    // Then
    assertThat(facts).extracting(Fact::key).doesNotContainAnyElementsOf(keys);
  }

  @ParameterizedTest
  @CsvSource({"''", "null", "0", "{{call_session_id}}", "call_session_id"})
  void aBlankCallIdIsNoKey(String blank) {
    // Given
    String query = "notification_name=a&" + TIME + "&call_session_id=" + blank;
    String callId = Sent.query(query + "&contact_phone_number=79004443322").get(0).callId();

    // When
    List<Fact> facts = Sent.query(query + "&contact_phone_number=79004443323");

    // Then
    assertThat(facts)
        .extracting(Fact::callId)
        .doesNotContain(callId)
        .containsOnly(facts.get(0).callId());
    assertThat(callId).startsWith("webhook-");
  }

  @Test
  void theIdOfTheOrderIsNoIdOfTheCall() {
    // When
    List<Fact> facts = Sent.sample("4.03-busy-nested-text-plain");

    // Then
    assertThat(facts).allSatisfy(fact -> assertThat(fact.callIds()).containsExactly("700100202"));
    assertThat(facts.get(1).words()).containsEntry("external_id", "hub-42");
  }

  @Test
  void aKeyOfTheTemplateIsNoWord() {
    // When
    List<Fact> facts = Sent.sample("4.03-busy-nested-text-plain");

    // Then
    assertThat(facts)
        .extracting(Fact::words)
        .noneSatisfy(words -> assertThat(words.values()).contains("not-a-real-secret"));
  }

  /** The guide's example is the reference's, so that the same call makes no second notification. */
  @Test
  void theGuidesExampleIsTheLostCallOfTheReference() {
    // Given
    Reading reference = Sent.reading(Fixture.named("uiscom", "4.02-lost-own-template").webhook());

    // When
    Reading guide = Sent.reading(Fixture.named("uiscom", "guide-try-it").webhook());

    // Then
    assertThat(guide).isEqualTo(reference);
  }

  @Test
  void noTwoSamplesOfTheReferenceShareAKey() {
    // Given
    Map<Boolean, List<Fixture>> samples =
        understood().stream()
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    fixture -> fixture.file().getFileName().toString().startsWith("4.")));

    // When
    List<String> keys =
        samples.get(true).stream()
            .flatMap(fixture -> Sent.facts(fixture.webhook()).stream())
            .map(Fact::key)
            .toList();

    // Then
    assertThat(new HashSet<>(keys)).hasSameSizeAs(keys).hasSizeGreaterThan(20);
  }
}
