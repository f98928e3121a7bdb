package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.ANSWERED;
import static io.dozvon.contracts.call.Happening.ENDED;
import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a call keeps its client. */
class RetentionTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aMatchIsForgottenAfterItsTime() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));
    passTo(Samples.NOW.plus(Duration.ofDays(9)));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(ofCall("c")).containsExactly("2", "1");
  }

  @Test
  void aMatchIsKeptAsLongAsItsCallGoesOn() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    Instant later = Samples.NOW.plus(Duration.ofDays(7));
    bench.call(Samples.receivedAt(Samples.event("c", ANSWERED, Samples.PHONE), later));
    bench.put(Samples.owner("1", 1));
    passTo(Samples.NOW.plus(Duration.ofDays(14)));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(ofCall("c")).containsExactly("2", "2", "2");
  }

  @Test
  void theClockAloneMakesNoMatchForgotten() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));
    bench.driver.advanceWallClockTime(Duration.ofDays(20));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(ofCall("c")).containsExactly("2", "2");
  }

  @Test
  void noCallOfTheFutureMakesAMatchForgotten() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));
    bench.driver.advanceWallClockTime(Duration.ofDays(2));
    bench.call(
        Samples.receivedAt(
            Samples.event("f", STARTED, Samples.PHONE), Instant.parse("2100-01-01T00:00:00Z")));
    bench.driver.advanceWallClockTime(MatchCalls.EXPIRE_EVERY);

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(ofCall("c")).containsExactly("2", "2");
  }

  private void passTo(Instant time) {
    bench.call(Samples.receivedAt(Samples.event("other", STARTED, Samples.PHONE), time));
    bench.driver.advanceWallClockTime(Duration.between(Samples.NOW, time).plusDays(1));
  }

  private List<String> ofCall(String id) {
    return bench.matched.readValuesToList().stream()
        .filter(call -> call.event().call().id().equals(id))
        .map(call -> call.match().client())
        .toList();
  }
}
