package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.uiscom.Uiscom;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any value in any field, and real webhooks gone wrong: a reading comes out, and a verdict. */
class NovofonFuzzTest {

  private static final int LARGEST = 256 * 1024;

  private static final List<String> FIELDS =
      List.of(
          "event",
          "call_start",
          "pbx_call_id",
          "caller_id",
          "called_did",
          "destination",
          "internal",
          "last_internal",
          "duration",
          "disposition",
          "status_code",
          "is_recorded",
          "call_id_with_rec",
          "call_id",
          "transfer_from",
          "transfer_type",
          "calltype",
          "link",
          "lang",
          "result",
          "result[phrases][0][result]",
          "result[phrases][0][channel]",
          "wait_dtmf[digits]",
          "zd_echo",
          "call_session_id");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "null",
          "100",
          "123456-100",
          "9004443322",
          "+79004443322",
          "74951112233",
          "Anonymous",
          "{{x}}",
          "\"\"",
          "in_1",
          "out_1",
          "700100400",
          "1768467600.12345",
          "700100400.0123456789abcdef0123456789abcdef",
          "callback_leg1",
          "callback_leg2",
          "answered",
          "no answer",
          "2026-01-15 12:00:00",
          "9999-99-99 99:99:99",
          "https://app.novofon.ru/a",
          "{\"phrases\":[{\"result\":\"a\",\"channel\":1},{\"result\":[]},7,[[]]]}",
          "{\"phrases\":{\"result\":1},\"phrases\":[null,{}]}",
          "{\"phrases\":[",
          "{\"caller_id\":\"79004443322\",\"text\":\"a\"}",
          "[{\"pbx_call_id\":\"in_1\",\"url\":[\"a\"]},{\"start\":0},{\"start\":0}]",
          "\ud800",
          "\u0000",
          "я".repeat(5_000));

  private static final List<String> EVENTS =
      Stream.concat(
              Stream.of(NovofonEvent.values()).map(event -> "NOTIFY_" + event),
              Stream.of("SPEECH_RECOGNITION", "SMS", "CALL_TRACKING", "", "NOTIFY_MISSED"))
          .toList();

  static Stream<String> heavyBodies() {
    return Stream.of(
            "event=NOTIFY_END&pbx_call_id=" + "0".repeat(LARGEST),
            "event=NOTIFY_END&caller_id=" + "1-".repeat(LARGEST / 2),
            "event=NOTIFY_END&call_id_with_rec=" + "0.".repeat(LARGEST / 2),
            "event=NOTIFY_END&internal=" + "0".repeat(LARGEST),
            "event=NOTIFY_END&call_start=" + "2026-".repeat(LARGEST / 5),
            "event=SPEECH_RECOGNITION&call_id=1768467600.1&result="
                + "{\"phrases\":".repeat(LARGEST / 11),
            "event=SPEECH_RECOGNITION&call_id=1768467600.1&result={\"phrases\":["
                + "{\"result\":\"a\",\"channel\":1},".repeat(LARGEST / 27)
                + "{}]}",
            "event=SPEECH_RECOGNITION&call_id=1768467600.1&result={\"phrases\":["
                + "[".repeat(LARGEST),
            "event=SMS&result=" + "x".repeat(LARGEST),
            "event=CALL_TRACKING&result=[" + "{\"start\":1},".repeat(LARGEST / 12) + "{}]",
            "event=CALL_TRACKING&result=" + "[{".repeat(LARGEST / 2),
            "zd_echo=" + "x".repeat(LARGEST))
        .map(body -> body.substring(0, Math.min(body.length(), LARGEST)));
  }

  @Property(tries = 2000)
  void anyValueInAnyFieldIsRead(@ForAll("forms") String form) {
    // Given
    RawWebhook webhook = webhook(form.getBytes(StandardCharsets.UTF_8), "");

    // When
    Reading reading = new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon"));

    // Then
    isBounded(reading);
    guessesInternalCalls(reading);
    assertThat(new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon")))
        .isEqualTo(reading);
  }

  @Property(tries = 1000)
  void aRealWebhookGoneWrongIsReadAndLetInOrTurnedAway(@ForAll("broken") RawWebhook webhook) {
    // When
    Entry entry =
        new Novofon(new Uiscom()::read)
            .door()
            .examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isNotNull();
    assertThat(new Novofon(new Uiscom()::read).door().accepted(webhook).status()).isEqualTo(200);
    isBounded(new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon")));
  }

  @Property(tries = 1000)
  void anEventOfNovofonsGoneWrongStillOnlyGuessesInternalCalls(
      @ForAll("ownBroken") RawWebhook webhook) {
    guessesInternalCalls(new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon")));
  }

  @ParameterizedTest
  @MethodSource("heavyBodies")
  void aBodyMadeToHurtIsReadAllTheSame(String body) {
    // Given
    RawWebhook webhook = webhook(body.getBytes(StandardCharsets.UTF_8), "AAAA");

    // When
    Reading reading = new Novofon(new Uiscom()::read).read(webhook, Connections.of("novofon"));

    // Then
    isBounded(reading);
    guessesInternalCalls(reading);
    assertThat(new Novofon(new Uiscom()::read).door().accepted(webhook).body()).isEqualTo("{}");
    assertThat(
            new Novofon(new Uiscom()::read).door().examine(webhook, new PathKey("k", "k"::equals)))
        .isNotNull();
  }

  @Provide
  Arbitrary<String> forms() {
    Arbitrary<Map<String, String>> fields =
        Arbitraries.maps(Arbitraries.of(FIELDS), Arbitraries.of(VALUES)).ofMaxSize(14);
    return Combinators.combine(Arbitraries.of(EVENTS), fields)
        .as(
            (event, values) ->
                "event="
                    + event
                    + values.entrySet().stream()
                        .filter(field -> !field.getKey().equals("event"))
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining()));
  }

  @Provide
  Arbitrary<RawWebhook> broken() {
    return broken(Fixture.of("novofon"));
  }

  /** Without those of its newer platform, which are UISCOM's. */
  @Provide
  Arbitrary<RawWebhook> ownBroken() {
    return broken(
        Fixture.of("novofon").stream()
            .filter(fixture -> !fixture.toString().contains("platform-two"))
            .toList());
  }

  private static Arbitrary<RawWebhook> broken(List<Fixture> fixtures) {
    return Combinators.combine(
            Arbitraries.of(fixtures),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(
                "", "&", "=", "%", "%zz", "\"", "{", "]", "null", "event=SMS&", "\u0000"),
            Arbitraries.of("", "AAAA", "====", "\u0000", "ключ"))
        .as(NovofonFuzzTest::broken);
  }

  private static RawWebhook broken(
      Fixture fixture, int at, int dropped, String inserted, String signature) {
    byte[] body = fixture.body();
    int start = (int) ((long) body.length * at / 1000);
    int end = Math.min(body.length, start + dropped);
    ByteArrayOutputStream mutated = new ByteArrayOutputStream();
    mutated.write(body, 0, start);
    mutated.writeBytes(inserted.getBytes(StandardCharsets.UTF_8));
    mutated.write(body, end, body.length - end);
    RawWebhook sent = fixture.webhook();
    return fixture
        .webhook(sent.method(), sent.query(), sent.contentType(), mutated.toByteArray())
        .withRequestHeaders(Map.of("signature", signature));
  }

  private static RawWebhook webhook(byte[] body, String signature) {
    return new Fixture("novofon", null)
        .webhook("POST", "", "application/x-www-form-urlencoded", body)
        .withRequestHeaders(Map.of("signature", signature));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** That a call is between employees: no event of Novofon's says so. */
  private static void guessesInternalCalls(Reading reading) {
    if (reading instanceof Understood understood) {
      assertThat(understood.facts())
          .noneMatch(fact -> fact.direction() == Direction.INTERNAL && fact.authority() > 0);
    }
  }

  private static void isBounded(Reading reading) {
    assertThat(reading).isNotNull();
    if (reading instanceof Understood understood) {
      boolean batch =
          understood.facts().stream().allMatch(fact -> fact.kind() == FactKind.REPORTED);
      assertThat(understood.facts())
          .hasSizeBetween(1, batch ? 500 : 3)
          .allSatisfy(NovofonFuzzTest::isBounded);
      assertThat(understood.facts()).extracting(Fact::key).doesNotHaveDuplicates();
    }
  }

  private static void isBounded(Fact fact) {
    assertThat(fact.key()).hasSizeLessThanOrEqualTo(100).matches("[a-z0-9-]+");
    assertThat(fact.callIds()).hasSizeBetween(1, 2).allMatch(id -> id.matches("[!-~]{1,128}"));
    assertThat(fact.client().map(Party::raw).orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.line().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.extension().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.rung()).hasSizeLessThanOrEqualTo(4).allMatch(text -> text.length() <= 64);
    assertThat(fact.recording().orElse("https://x")).startsWithIgnoringCase("https://");
    assertThat(fact.transcript().orElse("")).hasSizeLessThanOrEqualTo(100_000);
    assertThat(fact.talkSeconds().orElse(0)).isNotNegative();
    assertThat(fact.words()).hasSizeLessThanOrEqualTo(16);
  }
}
