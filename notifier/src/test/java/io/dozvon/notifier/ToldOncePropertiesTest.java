package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.call.Phase;
import io.dozvon.contracts.client.MatchedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;

class ToldOncePropertiesTest {

  private static final List<TestProvider> PROVIDERS =
      List.of(TestProvider.SIPOUT, TestProvider.SIPUNI, TestProvider.NOVOFON);

  private final NotifierDriver notifier = NotifierDriver.start();
  private int clients;

  @AfterProperty
  void close() {
    notifier.close();
  }

  /** One event of one of three calls of one client, and the time until the next event. */
  record Step(
      int call,
      int version,
      Happening happening,
      Phase phase,
      Outcome outcome,
      boolean recorded,
      boolean replay,
      int secondsUntilNext) {

    MatchedCall matched(String client, Instant began, Instant now) {
      CallDraft draft =
          CallDraft.of(PROVIDERS.get(call))
              .client(client)
              .id(client + "-call-" + call)
              .ringing(began.minusSeconds(100L - call))
              .firstReceivedAt(began)
              .receivedAt(now)
              .direction(call == 1 ? Direction.OUTBOUND : Direction.INBOUND)
              .version(version)
              .ended(outcome)
              .phase(phase)
              .transcript("text of version " + version);
      if (recorded) {
        draft.recording("https://pbx.example/" + call + "/" + version);
      }
      return (replay ? draft.replay() : draft).again(happening);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(Happening.class),
            Arbitraries.frequency(
                Tuple.of(4, Phase.ENDED), Tuple.of(1, Phase.RINGING), Tuple.of(1, Phase.TALKING)),
            Arbitraries.of(Outcome.class),
            Arbitraries.of(true, false),
            Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
            Arbitraries.of(0, 0, 1, 4, 20))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 200)
  void aBotIsToldOfEachCallAtMostOnceInEachFamily(@ForAll("steps") List<Step> steps) {
    Outputs outputs = run(steps);

    Map<String, Long> perFamily =
        outputs.callbacks().stream()
            .collect(
                Collectors.groupingBy(
                    callback ->
                        callback.context().callId()
                            + (callback.text().endsWith("_text") ? " text" : " outcome"),
                    Collectors.counting()));
    assertThat(perFamily.values()).allMatch(count -> count == 1);
    assertThat(outputs.callbacks()).noneMatch(callback -> callback.context().replay());
  }

  @Property(tries = 200)
  void whatAClientIsLeftWithDescribesExactlyOneCall(@ForAll("steps") List<Step> steps) {
    Outputs outputs = run(steps);

    Map<String, Variable> left = new HashMap<>();
    String described = "";
    for (VariableUpdate update : outputs.updates()) {
      update.variables().forEach(variable -> left.put(variable.name(), variable));
      Map<String, String> filled = filled(update.variables());
      assertThat(filled(left.values())).isEqualTo(filled);
      assertThat(filled.values())
          .filteredOn(value -> value.startsWith("https://pbx.example/"))
          .allMatch(value -> value.startsWith("https://pbx.example/" + callOf(update) + "/"));
      // Of a call that was taken away nothing is left, and any other may follow.
      assertThat(filled.isEmpty() ? described : callOf(update)).isGreaterThanOrEqualTo(described);
      described = filled.isEmpty() ? "" : callOf(update);
    }
  }

  private record Outputs(List<BotCallback> callbacks, List<VariableUpdate> updates) {}

  /** The steps of a client of their own, so that one driver serves all tries. */
  private Outputs run(List<Step> steps) {
    clients++;
    Instant began = notifier.now();
    for (Step step : steps) {
      notifier.hear(step.matched("client-" + clients, began, notifier.now()));
      notifier.advance(Duration.ofSeconds(step.secondsUntilNext()));
    }
    notifier.advance(Duration.ofMinutes(1));
    return new Outputs(notifier.callbacks(), notifier.variables());
  }

  private static Map<String, String> filled(Iterable<Variable> variables) {
    Map<String, String> filled = new HashMap<>();
    for (Variable variable : variables) {
      if (!variable.value().isEmpty()) {
        filled.put(variable.scope() + " " + variable.name(), variable.value());
      }
    }
    assertThat(filled.keySet()).allMatch(name -> !name.startsWith(Scope.UNKNOWN.name()));
    return filled;
  }

  private static String callOf(VariableUpdate update) {
    return update.context().callId().replaceFirst(".*-", "");
  }
}
