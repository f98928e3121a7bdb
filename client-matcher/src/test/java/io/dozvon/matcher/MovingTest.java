package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.ANSWERED;
import static io.dozvon.contracts.call.Happening.MOVED;
import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.topic.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call whose phone is corrected. */
class MovingTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aMovedCallTellsItsOldClientAndIsMatchedAnew() {
    // Given
    bench.put(Samples.owner("1", 1));
    CallEvent old = Samples.event("c", STARTED, Samples.PHONE);
    bench.call(old);
    CallEvent moved = Samples.event("c", MOVED, "74951112200");
    bench.callUnder(Keys.ofCall(old.call()), moved);

    // When
    bench.call(Samples.event("c", ANSWERED, "74951112200"));

    // Then
    assertThat(bench.matchedClients()).containsExactly("1", "1", bench.written.readValue().id());
  }

  @Test
  void aCallThatMovesBackIsMatchedAnewToo() {
    // Given
    bench.put(Samples.owner("2", 2));
    CallEvent started = Samples.event("c", STARTED, Samples.PHONE);
    bench.call(started);
    bench.callUnder(Keys.ofCall(started.call()), Samples.event("c", MOVED, "74951112200"));
    bench.put(Samples.owner("1", 1));

    // When
    bench.call(Samples.event("c", ANSWERED, Samples.PHONE));

    // Then
    assertThat(bench.matchedClients()).containsExactly("2", "2", "1");
  }

  @Test
  void aCallThatMovesFromWhereItHadNoClientCreatesNone() {
    // Given
    CallEvent moved = Samples.event("c", MOVED, Samples.PHONE);

    // When
    bench.callUnder(Keys.of(Samples.SHOP, "c"), moved);

    // Then
    assertThat(bench.unmatched.readValue().reason()).isEqualTo(UnmatchedReason.NO_NUMBER);
    assertThat(bench.written.isEmpty()).isTrue();
  }
}
