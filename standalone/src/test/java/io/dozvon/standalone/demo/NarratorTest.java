package io.dozvon.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import io.dozvon.standalone.NormalizedCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {

  private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");
  private static final Match CREATED =
      new Match("wa-1", Client.WHATSAPP, MatchRule.CREATED, Optional.empty(), 0);

  @Test
  void tellsACallFromItsBeginningToItsEnd() {
    assertThat(words(told("sipuni", Scenario.MISSED, CREATED)))
        .containsExactly(
            "call from 7900*****22",
            "nobody has this number: a new whatsapp client",
            "rings at Anna (201)",
            "over: missed");
  }

  @Test
  void tellsWhoCallsWhom() {
    assertThat(words(told("uiscom", Scenario.BUSY, CREATED)))
        .hasSize(3)
        .first()
        .asString()
        .matches("(Anna|Ivan|Maria) \\(10020\\d\\) calls 7900\\*{5}22");
  }

  @ParameterizedTest
  @MethodSource("whoSayWhoIsRung")
  void tellsOnceOfEachWhoIsRung(String provider) {
    assertThat(words(told(provider, Scenario.GROUP_RING, CREATED)))
        .filteredOn(words -> words.startsWith("rings at"))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void tellsByWhichRuleTheClientWasFound(Match match, String words) {
    assertThat(words(told("novofon", Scenario.ANSWERED, match))).element(1).isEqualTo(words);
  }

  @Test
  void tellsWhyThereIsNoClient() {
    CallEvent event = events("novofon", Scenario.ANSWERED).get(0);

    List<Line> lines =
        new Narrator()
            .tell(new UnmatchedCall("u", event, UnmatchedReason.ANONYMOUS, "the number is hidden"));

    assertThat(words(lines)).containsExactly("has no client: the number is hidden");
  }

  @Test
  void onAScreenNoNumberIsWholeAndNoLinkIsThere() {
    String line =
        new Line("c", "Sipuni", "79004443322 said https://sipuni.com/record?hash=1")
            .onScreen(START, ZoneOffset.UTC, "#1");

    assertThat(line)
        .isEqualTo("07:00:00  #1     Sipuni     7900*****22 said https://sipuni.com/***");
  }

  static Stream<String> whoSayWhoIsRung() {
    return Switchboard.providers().stream().filter(provider -> !provider.equals("sipout"));
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            new Match("olga", Client.TELEPHONY, MatchRule.TELEPHONY_CLIENT, Optional.empty(), 1),
            "found Olga: the telephony client with this number"),
        arguments(
            new Match("boris", Client.WHATSAPP, MatchRule.VARIABLE, Optional.of("phone"), 1),
            "found Boris: the number is in the variable 'phone'"),
        arguments(
            new Match("wa-2", Client.WHATSAPP, MatchRule.VARIABLE, Optional.of("phone"), 1),
            "found a client of before: the number is in the variable 'phone'"),
        arguments(CREATED, "nobody has this number: a new whatsapp client"));
  }

  private static List<String> words(List<Line> lines) {
    return lines.stream().map(Line::words).toList();
  }

  private static List<Line> told(String provider, Scenario scenario, Match match) {
    Narrator narrator = new Narrator();
    return events(provider, scenario).stream()
        .flatMap(event -> narrator.tell(new MatchedCall("m", event, match)).stream())
        .toList();
  }

  private static List<CallEvent> events(String provider, Scenario scenario) {
    var conversation =
        new Switchboard(1)
            .converse(
                new Cue(1, provider, scenario, "79004443322"), SampleShop.account(provider), START);
    return NormalizedCalls.of(conversation, START, Duration.ZERO).events();
  }
}
