package io.dozvon.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A call that a provider was asked for is told as one of the employee to the client. */
class OrderedCallsAreReadTest {

  @Property
  void everyWebhookIsOfAnOutboundCallOfThatEmployee(
      @ForAll long seed,
      @ForAll("providers") String provider,
      @ForAll("scenarios") Scenario scenario,
      @ForAll @IntRange(max = 2) int desk) {
    Played played =
        Played.ordered(seed, provider, scenario, new CallOrder(desk, Optional.of("ref-1")));

    List<Fact> facts = facts(played);

    assertThat(played.entries()).containsOnly(Entry.granted());
    assertThat(facts)
        .allSatisfy(fact -> assertThat(fact.callIds()).contains(played.conversation().callId()))
        .allSatisfy(fact -> assertThat(fact.direction()).isEqualTo(Direction.OUTBOUND));
    assertThat(clients(facts)).containsOnly(new Phone("79004443322"));
    assertThat(facts.stream().flatMap(fact -> fact.extension().stream()))
        .containsOnly(Switchboard.extension(provider, desk));
  }

  @Property
  void theEndSaysWhatTheScenarioIsCalledAfter(
      @ForAll long seed,
      @ForAll("providers") String provider,
      @ForAll("scenarios") Scenario scenario) {
    Played played = Played.ordered(seed, provider, scenario, new CallOrder(0, Optional.empty()));

    List<Outcome> told =
        facts(played).stream()
            .filter(fact -> fact.kind() == FactKind.ENDED)
            .flatMap(fact -> fact.outcome().stream())
            .distinct()
            .toList();

    assertThat(told).containsExactly(scenario.outcome());
  }

  @Test
  void nobodyOrdersThatAClientCalls() {
    CallOrder order = new CallOrder(0, Optional.empty());

    assertThatThrownBy(() -> Played.ordered(1, "sipuni", Scenario.MISSED, order))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> providers() {
    return Arbitraries.of(Switchboard.providers());
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Arbitraries.of(Scenario.CALLED_OUT, Scenario.BUSY);
  }

  private static List<Phone> clients(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact -> fact.client().stream())
        .flatMap((Party client) -> client.phone().stream())
        .toList();
  }

  private static List<Fact> facts(Played played) {
    return played.readings().stream()
        .map(Reading.Understood.class::cast)
        .map(Reading.Understood::facts)
        .flatMap(List::stream)
        .toList();
  }
}
