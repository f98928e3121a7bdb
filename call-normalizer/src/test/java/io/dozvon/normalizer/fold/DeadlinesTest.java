package io.dozvon.normalizer.fold;

import static io.dozvon.normalizer.fold.Heard.START;
import static io.dozvon.normalizer.fold.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.normalizer.fold.Deadlines.Patience;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every fact here is received a minute after the start. */
class DeadlinesTest {

  private static final Instant RECEIVED = START.plusSeconds(60);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Patience USUAL = new Patience(Duration.ofSeconds(3), Duration.ofHours(4));
  private static final Patience OWN = new Patience(Duration.ofSeconds(10), Duration.ofHours(1));
  private static final Deadlines DEADLINES = new Deadlines(WEEK, USUAL, Map.of("other", OWN));
  private static final FactDraft RING = fact(FactKind.RINGING, 1).extension(Optional.of("201"));

  @Test
  void aCallWithoutAnEndIsClosedAfterTheUsualTime() {
    Instant due = DEADLINES.of(Heard.of(RING).call);

    assertThat(due).isEqualTo(RECEIVED.plus(USUAL.closing()));
  }

  @Test
  void orAfterTheTimeOfItsProvider() {
    Deadlines deadlines = new Deadlines(WEEK, USUAL, Map.of(Heard.HEAD.provider(), OWN));

    Instant due = deadlines.of(Heard.of(RING).call);

    assertThat(due).isEqualTo(RECEIVED.plus(OWN.closing()));
  }

  @Test
  void anEndThatMayBeOfOneLegSettlesAfterSeconds() {
    FactDraft end = fact(FactKind.ENDED, 9).provisional().outcome(Outcome.BUSY);

    Instant due = DEADLINES.of(Heard.of(RING, end).call);

    assertThat(due).isEqualTo(RECEIVED.plus(USUAL.settling()));
  }

  @Test
  void aCallThatHasEndedIsForgottenAfterTheRetention() {
    Instant due = DEADLINES.of(Heard.of(fact(FactKind.ENDED, 9)).call);

    assertThat(due).isEqualTo(RECEIVED.plus(WEEK));
  }

  @Test
  void soIsOneThatWasClosed() {
    Instant due = DEADLINES.of(Heard.of(RING).thenClosed().call);

    assertThat(due).isEqualTo(RECEIVED.plus(WEEK));
  }

  @Test
  void aLateCallIsForgottenThatLongAfterItWasHeardOfAndNeverClosed() {
    Instant heard = RECEIVED.plus(WEEK.multipliedBy(2));

    Instant due = DEADLINES.of(Heard.of(RING).call.late(heard));

    assertThat(due).isEqualTo(heard.plus(WEEK));
  }

  @Test
  void whatIsKeptToTheVeryEndIsNotLate() {
    assertThat(DEADLINES.late(RECEIVED, RECEIVED.plus(WEEK))).isFalse();
    assertThat(DEADLINES.late(RECEIVED, RECEIVED.plus(WEEK).plusMillis(1))).isTrue();
  }
}
