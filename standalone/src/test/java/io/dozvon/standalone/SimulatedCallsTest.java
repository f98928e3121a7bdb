package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.simulator.Account;
import io.dozvon.simulator.CallOrder;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of call of every provider, through the real normalizer. */
class SimulatedCallsTest {

  private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");
  private static final Duration LONG_SILENCE = Duration.ofHours(4).plusMinutes(10);

  /** The second employee, in each provider's own numbers. */
  private static final Map<String, String> SECOND =
      Map.of(
          "iptelefon",
          "347",
          "novofon",
          "101",
          "sipout",
          "102",
          "sipuni",
          "202",
          "uiscom",
          "100202");

  @ParameterizedTest
  @MethodSource("everyKindOfCall")
  void aCallEndsAsItsScenarioSays(String provider, Scenario scenario) {
    NormalizedCalls calls = normalized(provider, scenario);

    assertThat(calls.refused()).isEmpty();
    assertThat(calls.events())
        .extracting(event -> event.call().id())
        .containsOnly(calls.call().id());
    assertThat(calls.happenings()).containsOnlyOnce(Happening.ENDED);
    assertThat(calls.call().phase()).isEqualTo(Phase.ENDED);
    assertThat(calls.call().direction()).isEqualTo(scenario.direction());
    assertThat(calls.call().outcome()).isEqualTo(expected(provider, scenario));
    assertThat(calls.call().missed()).isEqualTo(scenario == Scenario.MISSED);
    assertThat(calls.call().inferred()).isEqualTo(scenario == Scenario.END_NEVER_COMES);
  }

  @ParameterizedTest
  @MethodSource("providers")
  void theOneWhoWasHandedTheClientOwnsTheCall(String provider) {
    NormalizedCalls calls = normalized(provider, Scenario.TRANSFER);

    assertThat(calls.call().extension()).contains(SECOND.get(provider));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void whatComesTwiceIsAnnouncedOnce(String provider) {
    NormalizedCalls once = normalized(provider, Scenario.ANSWERED);
    NormalizedCalls twice = normalized(provider, Scenario.DUPLICATES);

    assertThat(twice.happenings()).isEqualTo(once.happenings());
    assertThat(twice.call()).isEqualTo(once.call());
  }

  @ParameterizedTest
  @MethodSource("providers")
  void inWhichOrderItComesNeverMatters(String provider) {
    Call inOrder = normalized(provider, Scenario.ANSWERED).call();
    Call mixed = normalized(provider, Scenario.WRONG_ORDER).call();

    assertThat(mixed)
        .usingRecursiveComparison()
        // Receipts, reports, and what is not announced for itself: when phones rang.
        .ignoringFields("version", "firstReceivedAt", "words", "legs")
        .ignoringFields("times.ringing", "times.ringSeconds")
        .isEqualTo(inOrder);
  }

  @ParameterizedTest
  @MethodSource("callsWithMoreToCome")
  void whatBecomesKnownAfterTheEndIsAnnouncedToo(
      String provider, Scenario scenario, Happening later) {
    List<Happening> happenings = normalized(provider, scenario).happenings();

    assertThat(happenings).containsSubsequence(Happening.ENDED, later);
  }

  @ParameterizedTest
  @MethodSource("providers")
  void anOrderedCallIsOneOfTheEmployeeToTheClient(String provider) {
    Conversation conversation =
        new Switchboard(20)
            .place(
                new Cue(1, provider, Scenario.CALLED_OUT, "79004443322"),
                new CallOrder(1, Optional.of("order-1")),
                Account.withOneKey("demo-key", "74951112233"),
                START);

    NormalizedCalls calls = NormalizedCalls.of(conversation, START, Duration.ZERO);

    assertThat(calls.refused()).isEmpty();
    assertThat(calls.events())
        .extracting(event -> event.call().id())
        .containsOnly(calls.call().id());
    assertThat(calls.happenings()).containsOnlyOnce(Happening.ENDED);
    assertThat(calls.call().direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(calls.call().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(calls.call().extension()).contains(SECOND.get(provider));
  }

  static Stream<Arguments> everyKindOfCall() {
    return providers()
        .flatMap(
            provider ->
                Switchboard.scenarios(provider).stream()
                    .map(scenario -> arguments(provider, scenario)));
  }

  static Stream<String> providers() {
    return Switchboard.providers().stream();
  }

  static Stream<Arguments> callsWithMoreToCome() {
    return Stream.of(
        arguments("uiscom", Scenario.RECORDING_LATER, Happening.RECORDED),
        arguments("novofon", Scenario.TRANSCRIPT_LATER, Happening.TRANSCRIBED),
        arguments("sipout", Scenario.TRANSCRIPT_LATER, Happening.TRANSCRIBED));
  }

  /** SipOut's only word before the end never means answered. */
  private static Outcome expected(String provider, Scenario scenario) {
    if (scenario != Scenario.END_NEVER_COMES) {
      return scenario.outcome();
    }
    return provider.equals("sipout") ? Outcome.UNKNOWN : Outcome.ANSWERED;
  }

  private static NormalizedCalls normalized(String provider, Scenario scenario) {
    Conversation conversation =
        new Switchboard(20)
            .converse(
                new Cue(1, provider, scenario, "79004443322"),
                Account.withOneKey("demo-key", "74951112233"),
                START);
    return NormalizedCalls.of(
        conversation, START, scenario == Scenario.END_NEVER_COMES ? LONG_SILENCE : Duration.ZERO);
  }
}
