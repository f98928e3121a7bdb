package io.dozvon.normalizer;

import static io.dozvon.normalizer.Normalizer.fact;
import static io.dozvon.normalizer.Normalizer.replayed;
import static io.dozvon.normalizer.Normalizer.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.providers.FactKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts and results beside the webhooks, through the whole topology. */
class OrdersTopologyTest {

  private static final Orders ORDER = Orders.of("alpha", "201", "2026-03-01T10:00:01Z");
  private static final CallAttempt ATTEMPT = ORDER.attempt("p1", "c1");
  private static final CallResult RESULT =
      ORDER.result("p1", "c1", Verdict.ACCEPTED, Optional.of("a"));

  private final Normalizer normalizer = new Normalizer();

  @AfterEach
  void close() {
    normalizer.close();
  }

  @Test
  void aCallIsToldWithItsCommandFromTheFirstWordOn() {
    normalizer
        .attempted(ATTEMPT)
        .answered(RESULT)
        .receive(3, fact("a", FactKind.RINGING, 2).direction(Direction.INBOUND))
        .receive(9, fact("a", FactKind.ENDED, 8).outcome(Outcome.BUSY));

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(OrdersTopologyTest::said)
        .containsExactly("RINGING c1.a OUTBOUND bot-order-17", "ENDED c1.a OUTBOUND bot-order-17");
  }

  @Test
  void whereTheWebhookBeatsTheAnswerTheCommandIsToldWhenItIsKnown() {
    normalizer
        .attempted(ATTEMPT)
        .receive(2, fact("a", FactKind.RINGING, 2).direction(Direction.INBOUND))
        .answered(RESULT);

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(OrdersTopologyTest::said)
        .containsExactly("RINGING c1.a INBOUND ", "REPORTED c1.a OUTBOUND bot-order-17");
  }

  @Test
  void whatIsLearntAfterTheEndIsACorrection() {
    normalizer
        .receive(3, fact("a", FactKind.ENDED, 2).outcome(Outcome.BUSY))
        .answered(RESULT)
        .attempted(ATTEMPT);

    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(OrdersTopologyTest::said)
        .containsExactly("ENDED c1.a UNKNOWN ", "CORRECTED c1.a OUTBOUND bot-order-17");
  }

  @Test
  void aCallOfWhichNoWebhookComesIsNeverToldAndForgotten() {
    normalizer.attempted(ATTEMPT).answered(RESULT).pass(Duration.ofHours(5));

    normalizer.receive(8 * 24 * 3600, fact("b", FactKind.RINGING, 8 * 24 * 3600));

    normalizer.sleep(Duration.ofDays(9)).pass(Duration.ofMinutes(1));
    assertThat(normalizer.callEvents.readValuesToList())
        .extracting(event -> event.call().id())
        .doesNotContain("c1.a");
    assertThat(normalizer.calls().get("c1|c1.command-bot-order-17")).isNull();
    assertThat(normalizer.count("dozvon.dead.letters")).isZero();
  }

  @Test
  void aCallThatIsToldOnceMoreHasItsCommand() {
    normalizer
        .attempted(ATTEMPT)
        .answered(RESULT)
        .receive(3, fact("a", FactKind.ENDED, 2).outcome(Outcome.BUSY));

    normalizer.receive(
        replayed(
            webhook("c1", 20, Payload.empty()),
            new Replay("telephony.call-events.v1/0/1", Optional.of("c1.a"), List.of())));

    assertThat(normalizer.lastEvent().value())
        .returns(true, CallEvent::replay)
        .returns("ENDED c1.a OUTBOUND bot-order-17", OrdersTopologyTest::said);
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        arguments(null, "no-order"),
        arguments("what", "unreadable"),
        arguments("{}", "not-an-order"),
        arguments("{\"command\":\"k\",\"project\":\"p1\",\"connection\":\"c1\"}", "not-an-order"));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void whatIsNoOrderIsADeadLetterAndStopsNobody(String text, String reason) {
    normalizer.attempted(text);

    normalizer.receive(3, fact("a", FactKind.RINGING, 2));
    assertThat(normalizer.deadLetters.readValuesToList())
        .extracting(DeadLetter::reason)
        .containsExactly(reason);
    assertThat(normalizer.happenings()).containsExactly(Happening.RINGING);
  }

  @Test
  void anOrderOfAnotherProjectSaysNothingOfTheCall() {
    normalizer
        .answered(ORDER.result("p2", "c1", Verdict.ACCEPTED, Optional.of("a")))
        .receive(3, fact("a", FactKind.RINGING, 2));

    assertThat(normalizer.lastEvent().value().call().command()).isEmpty();
    assertThat(normalizer.deadLetters.readValuesToList())
        .extracting(DeadLetter::reason)
        .containsExactly("unknown-connection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2099-12-31T00:00:00Z", "2100-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void anOrderFromTheFutureClosesNoCall(String time) {
    normalizer.receive(1, fact("a", FactKind.ANSWERED, 0));

    normalizer.attempted(
        ("{\"eventId\":\"e\",\"command\":\"k\",\"project\":\"p1\",\"connection\":\"c1\","
                + "\"function\":\"f\",\"occurredAt\":\"%s\",\"validUntil\":\"%s\"}")
            .formatted(time, time));

    normalizer.receive(9, fact("b", FactKind.RINGING, 8)).pass(Duration.ofMinutes(2));
    assertThat(normalizer.happenings()).containsExactly(Happening.ANSWERED, Happening.RINGING);
  }

  private static String said(CallEvent event) {
    return "%s %s %s %s"
        .formatted(
            event.happening(),
            event.call().id(),
            event.call().direction(),
            event.call().command().orElse(""));
  }
}
