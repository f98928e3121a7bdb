package io.dozvon.providers.iptelefon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Understood;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any value in any field, of webhooks and of the call log alike: a reading comes out. */
class IptelefonFuzzTest {

  private static final int LARGEST = 256 * 1024;

  private static final List<String> FIELDS =
      List.of(
          "cmd",
          "callid",
          "calldate",
          "call-type",
          "call-status",
          "status",
          "exten",
          "phone",
          "link",
          "duration",
          "missed",
          "pickedup",
          "transfered",
          "token",
          "id",
          "linkedid",
          "calltype",
          "src",
          "dst",
          "client",
          "members",
          "lost",
          "waiting",
          "talktime",
          "disposition",
          "data",
          "result");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e99",
          "65",
          "1795158000.1201",
          "[]",
          "{}",
          "[\"346\",\"347\"]",
          "{\"calltype\":\"IN\",\"talktime\":\"00:01:05\"}",
          "{\"7\":{\"linkedid\":\"1\"},\"8\":{\"linkedid\":\"1\"}}",
          text(""),
          text("event"),
          text("history"),
          text("IN"),
          text("OUT"),
          text("RINGING"),
          text("ACCEPTED"),
          text("ANSWERED"),
          text("NO ANSWER"),
          text("false"),
          text("346"),
          text("79004443322"),
          text("anonymous"),
          text("99:99:99"),
          text("2026-11-20 10:00:00"),
          text("9999-99-99 99:99:99+99"),
          text("https://pbx.example/1.mp3"),
          text("http://pbx.example/1.mp3"),
          text("{{phone}}"),
          text("\\ud800\\u0000"),
          text("7:".repeat(2_000)),
          text("x".repeat(5_000)));

  @Property(tries = 3000)
  void whateverIsSentIsReadWithinBounds(@ForAll("bodies") Map<String, String> body) {
    // When
    Reading reading = Sent.reading(webhook(body));

    // Then
    assertThat(reading).isNotNull();
    if (reading instanceof Understood understood) {
      assertThat(understood.facts()).hasSizeBetween(1, 2).allSatisfy(IptelefonFuzzTest::isBounded);
      assertThat(understood.facts()).allSatisfy(IptelefonFuzzTest::isConsistent);
    }
  }

  @Property(tries = 500)
  void whateverIsSentIsLetInOrTurnedAway(@ForAll("bodies") Map<String, String> body) {
    // When
    Entry entry =
        new Iptelefon().door().examine(webhook(body), new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("hurting")
  void aBodyMadeToHurtIsReadAllTheSame(String body) {
    // Given
    RawWebhook webhook = Sent.webhook(body);

    // When
    Reading reading = Sent.reading(webhook);

    // Then
    assertThat(body.length()).isBetween(LARGEST / 2, LARGEST);
    assertThat(reading).isNotNull();
  }

  static Stream<String> hurting() {
    int half = LARGEST / 2;
    return Stream.of(
        "{\"calltype\":\"IN\",\"lost\":\"" + ": ,;".repeat(half / 4) + "\"}",
        "{\"calltype\":\"IN\",\"members\":\"" + "1:".repeat(half / 2) + "\"}",
        "{\"cmd\":\"history\",\"callid\":\"1\",\"calldate\":\"" + "2".repeat(half) + "\"}",
        "{\"cmd\":\"history\",\"callid\":\"1\",\"status\":\"" + "N_O- ".repeat(half / 5) + "\"}",
        "{\"cmd\":\"history\",\"callid\":\"1\",\"link\":\"" + "a.".repeat(half / 2) + "\"}",
        "{\"data\":{" + rows(900) + ",\"x\":\"" + "x".repeat(half) + "\"}}",
        "{\"data\":{" + rows(4_000) + "}}");
  }

  @Provide
  Arbitrary<Map<String, String>> bodies() {
    return Arbitraries.maps(Arbitraries.of(FIELDS), Arbitraries.of(VALUES)).ofMaxSize(14);
  }

  private static String rows(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> text("row" + i) + ":{\"calltype\":\"IN\",\"linkedid\":\"" + i + "\"}")
        .collect(Collectors.joining(","));
  }

  private static RawWebhook webhook(Map<String, String> body) {
    return Sent.webhook(
        body.entrySet().stream()
            .map(field -> text(field.getKey()) + ":" + field.getValue())
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }

  private static void isBounded(Fact fact) {
    assertThat(fact.key()).hasSizeLessThanOrEqualTo(100);
    assertThat(fact.callIds()).hasSize(1).allMatch(id -> id.matches("[!-~]{1,128}"));
    assertThat(fact.client().map(Party::raw).orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.line().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.extension().orElse("")).hasSizeLessThanOrEqualTo(64);
    assertThat(fact.rung()).hasSizeLessThanOrEqualTo(50).allMatch(text -> text.length() <= 64);
    assertThat(fact.recording().orElse("https://x")).startsWith("https://");
    assertThat(fact.words()).hasSizeLessThanOrEqualTo(16);
    assertThat(fact.words().values()).allMatch(word -> word.length() <= 256);
  }

  /** What holds of every fact, whatever it was made of. */
  private static void isConsistent(Fact fact) {
    boolean answered = fact.outcome().filter(told -> told == Outcome.ANSWERED).isPresent();
    assertThat(fact.talkSeconds().filter(talk -> talk < 0 || !answered)).isEmpty();
    assertThat(fact.answered().filter(at -> !answered)).isEmpty();
    assertThat(fact.transcript()).isEmpty();
    if (fact.direction() == Direction.INTERNAL) {
      assertThat(fact.words())
          .containsAnyOf(
              Map.entry("inferred_direction", "short number"), Map.entry("source", "call log"));
    }
    if (fact.ended().isPresent()) {
      assertThat(fact.kind()).isEqualTo(FactKind.ENDED);
      assertThat(fact.words()).containsEntry("inferred_times", "waiting");
    }
  }
}
