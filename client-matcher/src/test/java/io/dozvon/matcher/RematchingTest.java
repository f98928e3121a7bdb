package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.ENDED;
import static io.dozvon.contracts.call.Happening.MOVED;
import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.registry.RegistryEntries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator has a call told of once more. */
class RematchingTest {

  private final RegistryEntries registry = Samples.registry();
  private final Bench bench = new Bench(registry);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aCallThatIsToldOnceMoreKeepsItsClient() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));

    // When
    bench.call(restated(Wish.SETTLE));

    // Then
    assertThat(bench.matchedClients()).containsExactly("2", "2");
    assertThat(bench.deadLetters.isEmpty()).isTrue();
  }

  @Test
  void anOperatorHasItMatchedAnewAndItsFormerClientHearsOfThat() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));
    bench.matched.readValue();

    // When
    bench.call(restated(Wish.REMATCH));

    // Then
    List<MatchedCall> calls = bench.matched.readValuesToList();
    assertThat(calls).extracting(call -> call.match().client()).containsExactly("2", "1");
    assertThat(calls).extracting(call -> call.event().happening()).containsExactly(MOVED, ENDED);
    assertThat(calls).extracting(MatchedCall::eventId).doesNotHaveDuplicates();
  }

  @Test
  void whatComesLaterGoesToTheNewClient() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));
    bench.call(restated(Wish.REMATCH));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(bench.matchedClients()).containsExactly("2", "2", "1", "1");
  }

  @Test
  void matchedAnewTwiceNothingMoreChangesAndNobodyIsCreated() {
    // Given
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.written.readValue();
    bench.call(restated(Wish.REMATCH));

    // When
    bench.call(restated(Wish.REMATCH));

    // Then
    List<MatchedCall> calls = bench.matched.readValuesToList();
    assertThat(calls)
        .extracting(call -> call.match().client())
        .containsExactly(Samples.created(), Samples.created(), Samples.created());
    assertThat(calls.get(2).eventId()).isEqualTo(calls.get(1).eventId());
    assertThat(bench.written.isEmpty()).isTrue();
  }

  @Test
  void aCallThatTurnsOutToBeAnEmployeesHasNoClientAnyMore() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    registry.put(employee(Samples.PHONE));
    bench.matched.readValue();

    // When
    bench.call(restated(Wish.REMATCH, Wish.SETTLE));

    // Then
    assertThat(bench.matched.readValue().event().happening()).isEqualTo(MOVED);
    assertThat(bench.unmatched.readValue().reason()).isEqualTo(UnmatchedReason.INTERNAL);
    assertThat(bench.deadLetters.readKeyValue().value).isNull();
  }

  @Test
  void untilTheIndexIsCompleteItWaits() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.indexComplete.set(false);
    bench.call(restated(Wish.REMATCH));
    bench.put(Samples.owner("1", 1));

    // When
    bench.completeIndex();

    // Then
    assertThat(bench.matchedClients()).containsExactly("2", "2", "1");
  }

  @Test
  void whatIsRefusedAgainSaysThatItWasReplayedAndSettlesNothing() {
    // Given
    registry.removeProject(Samples.SHOP);

    // When
    bench.call(restated(Wish.SETTLE));

    // Then
    assertThat(bench.deadLetters.readKeyValuesToList())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.key).isEqualTo("telephony.raw.anycountry.v1/0/7");
              assertThat(letter.value.reason()).isEqualTo("unknown-project");
              assertThat(letter.value.originalHeaders()).containsKey("replay");
            });
  }

  private static CallEvent restated(Wish... wishes) {
    CallEvent event = Samples.event("c", ENDED, Samples.PHONE);
    return new CallEvent(
        "restated",
        event.happening(),
        event.occurredAt(),
        event.receivedAt(),
        event.origin(),
        true,
        event.call(),
        List.of(wishes),
        false,
        Optional.empty());
  }

  private static Employee employee(String phone) {
    return new Employee(
        "8", Samples.SHOP, "Anna", CallingMode.OFF, List.of(phone), Map.of(), "test");
  }
}
