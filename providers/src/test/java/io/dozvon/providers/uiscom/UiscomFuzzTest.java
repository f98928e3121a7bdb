package io.dozvon.providers.uiscom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a template and its transport make of a notification: a bounded reading comes out. */
class UiscomFuzzTest {

  private static final String SENT = "79004443322";

  private static final List<String> NAMES =
      List.of(
          "notification_name",
          "notification_mnemonic",
          "notification_time",
          "event",
          "call_session_id",
          "direction",
          "contact_phone_number",
          "virtual_phone_number",
          "called_phone_number",
          "employee_ids",
          "employee_id",
          "talk_time_duration",
          "is_lost",
          "lost_reason",
          "file_link",
          "record_file_links",
          "external_id",
          "token",
          "jsonrpc",
          "numa",
          SENT);

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e99",
          SENT,
          "in",
          "",
          "\"\"",
          "\"\"\"\"",
          "\"in\"",
          "\"\"in\"\"",
          "\"ООО \"Р\"\"",
          "{{x}}",
          "\"{{x}}\"",
          "{{",
          "[]",
          "[1,2]",
          "\"[\"a\",\"b\"]\"",
          "[{{x}}]",
          "{\"direction\":\"out\"}",
          "{",
          "\"",
          "\\",
          "CALL_END",
          "\"CALL_END\"",
          "\"RECORD_CALL\"",
          "\"Потерянный звонок\"",
          "\"2026-11-20 10:15:42.118\"",
          "\"https://app.uiscom.ru/a\"",
          "\"" + "Ы".repeat(3_000) + "\"",
          "[" + "7,".repeat(900) + "7]",
          "\"\\ud800\"");

  private static final List<String> FORMATS = List.of("%s", "%s=", "{\"%s\":\"\"}", "%s}", "x%s");

  static List<Fixture> fixtures() {
    return Fixture.of("uiscom");
  }

  @Property(tries = 1500)
  void aTemplateOfAnythingIsRead(@ForAll("templates") RawWebhook webhook) {
    // When
    Reading reading = Sent.reading(webhook);

    // Then
    assertThat(reading).isEqualTo(Sent.reading(webhook));
    if (reading instanceof Understood understood) {
      assertThat(understood.facts()).hasSizeBetween(2, 3).allSatisfy(UiscomFuzzTest::isBounded);
    }
    assertThat(reasonOf(reading)).doesNotContain(SENT);
  }

  @Property(tries = 500)
  void aTemplateOfAnythingIsLetInOrTurnedAway(@ForAll("templates") RawWebhook webhook) {
    // When
    Entry entry = new Uiscom().door().examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isNotNull();
    assertThat(entry.toString()).doesNotContain(SENT);
  }

  @Property(tries = 1000)
  void aBodyThatLostAPieceIsRead(
      @ForAll("samples") Fixture fixture,
      @ForAll("thousandths") int at,
      @ForAll("thousandths") int length,
      @ForAll("values") String inserted) {
    // Given
    String body = new String(fixture.body(), StandardCharsets.UTF_8);
    int start = body.length() * at / 1000;
    int end = Math.min(body.length(), start + length / 50);
    String mutated = body.substring(0, start) + inserted + body.substring(end);

    // When
    Reading reading = Sent.reading(Sent.post("text/plain", mutated));

    // Then
    assertThat(reading).isNotNull();
    if (reading instanceof Understood understood) {
      assertThat(understood.facts()).allSatisfy(UiscomFuzzTest::isBounded);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aReasonIsAShortNameAndNoValue(Fixture fixture) {
    // When
    Reading reading = Sent.reading(fixture.webhook());

    // Then
    assertThat(reasonOf(reading)).doesNotContainPattern("[0-9]").hasSizeLessThan(440);
    if (reading instanceof Refused refused) {
      assertThat(refused.reason()).matches("[a-z-]{3,30}");
    }
    if (reading instanceof SetAside setAside) {
      assertThat(setAside.reason()).matches("[a-z-]{3,30}");
    }
  }

  @Provide
  Arbitrary<RawWebhook> templates() {
    Arbitrary<String> member =
        Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(VALUES))
            .as((name, value) -> "\"" + name + "\":" + value);
    return Combinators.combine(
            member.list().ofMaxSize(8), Arbitraries.of(FORMATS), Arbitraries.of(true, false))
        .as((members, format, inQuery) -> webhook(members, format, inQuery));
  }

  @Provide
  Arbitrary<Fixture> samples() {
    return Arbitraries.of(fixtures());
  }

  @Provide
  Arbitrary<Integer> thousandths() {
    return Arbitraries.integers().between(0, 1000);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(VALUES);
  }

  private static RawWebhook webhook(List<String> members, String format, boolean inQuery) {
    String text = format.formatted(members.stream().collect(Collectors.joining(", ", "{", "}")));
    return inQuery ? Sent.get(text) : Sent.post("application/json", text);
  }

  private static void isBounded(Fact fact) {
    assertThat(fact.key()).hasSizeLessThanOrEqualTo(100);
    assertThat(fact.callIds()).hasSize(1).allMatch(id -> id.matches("[!-~]{1,128}"));
    assertThat(fact.client().map(Party::raw).orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.line().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.extension().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.rung()).hasSizeLessThanOrEqualTo(50).allMatch(text -> text.length() <= 64);
    assertThat(fact.recording().orElse("https://x")).startsWithIgnoringCase("https://");
    assertThat(fact.recording().orElse("")).hasSizeLessThanOrEqualTo(2_048);
    assertThat(fact.talkSeconds().orElse(0)).isNotNegative();
    assertThat(fact.totalSeconds().orElse(0)).isNotNegative();
    assertThat(fact.words())
        .hasSizeLessThanOrEqualTo(32)
        .allSatisfy((name, word) -> assertThat(word.length()).isLessThanOrEqualTo(longest(name)));
  }

  private static int longest(String word) {
    return switch (word) {
      case Report.BODY -> Report.LONGEST_BODY;
      case Report.REQUEST -> Report.LONGEST_REQUEST;
      default -> 256;
    };
  }

  private static String reasonOf(Reading reading) {
    if (reading instanceof Refused refused) {
      return refused.reason() + " " + refused.explanation();
    }
    return reading instanceof SetAside setAside ? setAside.reason() : "";
  }
}
