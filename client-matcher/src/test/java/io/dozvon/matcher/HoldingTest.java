package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.ANSWERED;
import static io.dozvon.contracts.call.Happening.ENDED;
import static io.dozvon.contracts.call.Happening.MOVED;
import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.topic.Keys;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens while the index has not yet read all the clients. */
class HoldingTest {

  private static final String OTHER = "74951112200";

  private final Bench bench = new Bench();

  @BeforeEach
  void indexIsIncomplete() {
    bench.indexComplete.set(false);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aCallThatNobodyIsFoundForWaits() {
    // Given
    CallEvent call = Samples.event("c", STARTED, Samples.PHONE);

    // When
    bench.call(call);

    // Then
    assertThat(bench.matched.isEmpty() && bench.written.isEmpty()).isTrue();
    assertThat(bench.heldCalls()).isEqualTo(1);
  }

  @Test
  void aWaitingCallFindsTheClientThatWasReadMeanwhile() {
    // Given
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));

    // When
    bench.completeIndex();

    // Then
    assertThat(bench.matchedClients()).containsExactly("1");
    assertThat(bench.written.isEmpty()).isTrue();
    assertThat(bench.heldCalls()).isZero();
  }

  @Test
  void theOwnerOfAVariableWaitsForATelephonyClient() {
    // Given
    bench.put(Samples.owner("1", 1));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(telephony("2"));

    // When
    bench.completeIndex();

    // Then
    assertThat(bench.matchedClients()).containsExactly("2");
  }

  @Test
  void theCallOfATelephonyClientNeedNotWait() {
    // Given
    bench.put(telephony("2"));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.matchedClients()).containsExactly("2");
  }

  @Test
  void whatComesLaterUnderTheSameKeyQueuesBehind() {
    // Given
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(telephony("2"));
    bench.call(Samples.event("c", ANSWERED, Samples.PHONE));
    bench.call(Samples.event("d", STARTED, Samples.PHONE));

    // When
    bench.completeIndex();

    // Then
    assertThat(events()).containsExactly("c-STARTED", "c-ANSWERED", "d-STARTED");
  }

  @Test
  void whatWaitsIsLetGoInTheOrderOfItsArrival() {
    // Given
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.call(Samples.event("a", STARTED, OTHER));
    bench.call(Samples.event("c", ENDED, Samples.PHONE));
    bench.call(Samples.event("b", STARTED, OTHER));

    // When
    bench.completeIndex();

    // Then
    assertThat(events()).containsExactly("c-STARTED", "a-STARTED", "c-ENDED", "b-STARTED");
  }

  @Test
  void aCallThatCannotHaveAClientNeedNotWait() {
    // Given
    CallEvent anonymous = Samples.event("c", STARTED, "anonymous");

    // When
    bench.call(anonymous);

    // Then
    assertThat(bench.unmatched.isEmpty()).isFalse();
    assertThat(bench.heldCalls()).isZero();
  }

  @Test
  void aCallThatMovedWhileItWaitedIsMatchedUnderBothKeys() {
    // Given
    CallEvent started = Samples.event("c", STARTED, Samples.PHONE);
    bench.call(started);
    bench.callUnder(Keys.ofCall(started.call()), Samples.event("c", MOVED, OTHER));
    bench.put(telephonyWith("3", OTHER));
    bench.call(Samples.event("c", ANSWERED, OTHER));
    bench.put(Samples.owner("1", 1));

    // When
    bench.completeIndex();

    // Then
    assertThat(bench.matchedClients()).containsExactly("3", "1", "1");
  }

  @Test
  void thousandsOfWaitingCallsAreLetGoStepByStepAndNoneIsLost() {
    // Given
    for (int i = 0; i < 1_200; i++) {
      bench.call(Samples.event("c" + i, STARTED, Samples.PHONE));
    }
    bench.completeIndex();
    bench.call(Samples.event("last", Happening.STARTED, Samples.PHONE));

    // When
    bench.driver.advanceWallClockTime(MatchCalls.RELEASE_EVERY);

    // Then
    List<String> events = events();
    assertThat(events).hasSize(1_201).doesNotHaveDuplicates().endsWith("last-STARTED");
    assertThat(bench.written.readValuesToList()).hasSize(1);
  }

  private List<String> events() {
    return bench.matched.readValuesToList().stream().map(call -> call.event().eventId()).toList();
  }

  private static Client telephony(String id) {
    return telephonyWith(id, Samples.PHONE);
  }

  private static Client telephonyWith(String id, String phone) {
    return Samples.withPhone(Samples.client(id, Client.TELEPHONY, 1), phone);
  }
}
