package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.providers.Fact;
import io.dozvon.simulator.Account;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations of every provider, in whatever order their webhooks come. */
class SimulatedConversationsTest {

  private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");

  static Stream<Arguments> conversations() {
    return Switchboard.providers().stream()
        .flatMap(
            provider ->
                Switchboard.scenarios(provider).stream()
                    .map(scenario -> arguments(provider, scenario)));
  }

  static Stream<String> providers() {
    return Switchboard.providers().stream();
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void everyOrderMakesTheSameCall(String provider, Scenario scenario) {
    Deliveries deliveries = Deliveries.of(said(1, provider, scenario));

    Set<List<String>> contents =
        deliveries.permutations().stream()
            .map(order -> Deliveries.contents(order.heard()))
            .collect(Collectors.toSet());

    assertThat(contents).containsExactly(Deliveries.contents(deliveries.heard()));
    assertThat(contents.iterator().next()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void whateverComesTwiceItIsToldInOrder(String provider, Scenario scenario) {
    Deliveries deliveries = Deliveries.of(said(1, provider, scenario));

    List<Folding> heard =
        deliveries.shuffled(20).stream().map(Deliveries::doubled).map(Deliveries::heard).toList();

    List<String> expected = Deliveries.contents(deliveries.heard());
    assertThat(heard)
        .allSatisfy(
            folding -> {
              assertThat(Deliveries.contents(folding)).isEqualTo(expected);
              assertThat(folding.events).extracting(CallEvent::eventId).doesNotHaveDuplicates();
              assertThat(folding.events.stream().map(event -> event.call().version()))
                  .isSorted()
                  .doesNotHaveDuplicates();
            });
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void whereSomeAreLostItContradictsNoneThatCame(String provider, Scenario scenario) {
    Deliveries deliveries = Deliveries.of(said(1, provider, scenario));

    List<Deliveries> parts = deliveries.subsets();

    assertThat(parts).allSatisfy(Contradictions::none);
  }

  @ParameterizedTest
  @MethodSource("providers")
  void allAtOnceTheyAreAsManyCallsAsConversations(String provider) {
    List<Scenario> scenarios = List.copyOf(Switchboard.scenarios(provider));
    List<List<Fact>> said =
        Stream.iterate(0, number -> number + 1)
            .limit(scenarios.size())
            .flatMap(number -> said(number + 1, provider, scenarios.get(number)).stream())
            .toList();

    List<Folding> heard = Deliveries.of(said).shuffled(20).stream().map(Deliveries::heard).toList();

    assertThat(heard).allSatisfy(folding -> assertThat(folding.calls()).hasSameSizeAs(scenarios));
  }

  private static List<List<Fact>> said(int number, String provider, Scenario scenario) {
    Conversation conversation =
        new Switchboard(20)
            .converse(
                new Cue(number, provider, scenario, "7900444332" + number % 10),
                Account.withOneKey("demo-key", "74951112233"),
                START.plusSeconds(number));
    return conversation.webhooks().stream()
        .map(
            timed ->
                timed
                    .webhook()
                    .received("w", provider, "p1", "c1", START.plus(timed.after()), Set.of()))
        .map(RecordedWebhooks::facts)
        .filter(facts -> !facts.isEmpty())
        .toList();
  }
}
