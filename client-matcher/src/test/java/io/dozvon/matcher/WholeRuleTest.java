package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.topic.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.streams.test.TestRecord;

/** Whatever happens in whatever order, the topology says what the naive matcher says. */
class WholeRuleTest {

  private static final List<String> PHONES = List.of("79004443322", "74951112200", "375291112233");

  @Property(tries = 60)
  void theTopologyMatchesAsTheRuleSays(@ForAll("histories") List<Step> history) {
    // Given
    NaiveMatcher naive = new NaiveMatcher();
    try (Bench bench = new Bench()) {

      // When
      Instant time = Samples.NOW;
      for (Step step : closed(history)) {
        time = time.plusSeconds(1);
        Step timed = timed(step, time);
        tell(naive, timed);
        tell(bench, timed);
      }

      // Then
      assertThat(answers(bench)).containsExactlyInAnyOrderElementsOf(naive.answers);
      assertThat(created(bench)).containsExactlyElementsOf(naive.created);
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, clients().map(Step.Put::new)),
            Tuple.of(1, Arbitraries.of("1", "9", "10", "a").map(Step.Delete::new)),
            Tuple.of(1, Arbitraries.of(PHONES).map(phone -> new Step.Delete(ours(phone)))),
            Tuple.of(1, clients().map(Step.TakeOver::new)),
            Tuple.of(12, calls()),
            Tuple.of(2, moves()),
            Tuple.of(2, Arbitraries.of(true, false).map(Step.Index::new)))
        .list()
        .ofMinSize(5)
        .ofMaxSize(80);
  }

  private static Arbitrary<Client> clients() {
    Arbitrary<String> ids = Arbitraries.of("1", "9", "10", "a");
    Arbitrary<String> kinds = Arbitraries.of(Client.TELEPHONY, "telegram");
    Arbitrary<Integer> ages = Arbitraries.of(0, 1, 2, 2_000_000);
    Arbitrary<String> own = Arbitraries.of(PHONES).injectNull(0.5);
    Arbitrary<Map<String, String>> variables =
        Arbitraries.maps(
                Arbitraries.of("contact", "mother", "call_did", Client.SAVE_WEBHOOK),
                Arbitraries.of(
                    "+7 (900) 444-33-22", "84951112200", "+375291112233", "201", "1234567890"))
            .ofMaxSize(2);
    return Combinators.combine(ids, kinds, ages, own, variables, variables)
        .as(
            (id, kind, age, phone, deal, mine) -> {
              Client client = Samples.withVariables(Samples.client(id, kind, age), deal, mine);
              return phone == null ? client : Samples.withPhone(client, phone);
            });
  }

  private static Arbitrary<Step> calls() {
    Arbitrary<String> numbers =
        Arbitraries.of(Stream.concat(PHONES.stream(), Stream.of("anonymous")).toList());
    return Combinators.combine(
            Arbitraries.of("c1", "c2", "c3", "c4", "c5", "c6"),
            numbers,
            Arbitraries.of(Happening.STARTED, Happening.ANSWERED, Happening.ENDED))
        .as((id, number, happening) -> new Step.Call(Samples.event(id, happening, number)));
  }

  private static Arbitrary<Step> moves() {
    Arbitrary<String> numbers = Arbitraries.of(PHONES);
    return Combinators.combine(Arbitraries.of("c1", "c2", "c3", "c4", "c5", "c6"), numbers, numbers)
        .as(
            (id, from, to) ->
                new Step.Move(Keys.of(Samples.SHOP, from), Samples.event(id, Happening.MOVED, to)));
  }

  private static Step timed(Step step, Instant time) {
    if (step instanceof Step.Move move) {
      return move.at(time);
    }
    return step instanceof Step.Call call ? call.at(time) : step;
  }

  /** In the end the index is complete, so that nobody waits for ever. */
  private static List<Step> closed(List<Step> history) {
    List<Step> steps = new ArrayList<>(history);
    steps.add(new Step.Index(true));
    return steps;
  }

  private static void tell(NaiveMatcher naive, Step step) {
    if (step instanceof Step.Put put) {
      naive.put(put.client());
    } else if (step instanceof Step.Delete delete) {
      naive.delete(delete.client());
    } else if (step instanceof Step.TakeOver takeOver) {
      naive.put(takingOver(takeOver.client()));
    } else if (step instanceof Step.Call call) {
      naive.call(call.event());
    } else if (step instanceof Step.Move move) {
      naive.move(move.from(), move.event());
    } else if (step instanceof Step.Index index) {
      naive.index(index.complete());
    }
  }

  private static void tell(Bench bench, Step step) {
    if (step instanceof Step.Put put) {
      bench.put(put.client());
    } else if (step instanceof Step.Delete delete) {
      bench.delete(delete.client());
    } else if (step instanceof Step.TakeOver takeOver) {
      bench.put(takingOver(takeOver.client()));
    } else if (step instanceof Step.Call call) {
      bench.call(call.event());
    } else if (step instanceof Step.Move move) {
      bench.callUnder(move.from(), move.event());
    } else if (step instanceof Step.Index index) {
      bench.indexComplete.set(index.complete());
      bench.driver.advanceWallClockTime(MatchCalls.RELEASE_EVERY);
    }
  }

  private static Client takingOver(Client client) {
    return Samples.replacing(
        client, PHONES.stream().map(WholeRuleTest::ours).toArray(String[]::new));
  }

  private static String ours(String phone) {
    return ClientIds.forCreated(Samples.SHOP, Client.WHATSAPP, "wa", new Phone(phone));
  }

  private static List<String> answers(Bench bench) {
    Stream<String> matched =
        bench.matched.readValuesToList().stream()
            .map(
                call ->
                    "%s at %s: %s"
                        .formatted(
                            call.event().eventId(), call.event().receivedAt(), call.match()));
    Stream<String> unmatched =
        bench.unmatched.readValuesToList().stream()
            .map(
                call ->
                    "%s at %s: none".formatted(call.event().eventId(), call.event().receivedAt()));
    return Stream.concat(matched, unmatched).toList();
  }

  private static List<String> created(Bench bench) {
    return bench.written.readRecordsToList().stream()
        .map(TestRecord::value)
        .filter(client -> client != null)
        .map(Client::id)
        .toList();
  }
}
