package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.simulator.Moment.Answered;
import io.dozvon.simulator.Moment.Ended;
import io.dozvon.simulator.Moment.Rang;
import io.dozvon.simulator.Moment.TalkEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call as it really was; what of it a provider tells, and how, is its dialect.
 *
 * @param order what it was asked for with, if it was
 * @param account whose call it is
 * @param start when it began
 * @param mark 40 hex digits that no other call has
 */
record Story(
    Cue cue,
    Optional<CallOrder> order,
    Account account,
    Instant start,
    String mark,
    List<Moment> moments) {

  /** What was said, if anybody wants to read it. */
  static final List<String> SAID =
      List.of("Цветы на Неве, здравствуйте.", "Добрый день, хочу узнать про свой заказ.");

  Direction direction() {
    return cue.scenario().direction();
  }

  /** What the webhooks of an ordered call repeat of its order. */
  Optional<String> reference() {
    return order.flatMap(CallOrder::reference);
  }

  boolean answered() {
    return of(Answered.class).findAny().isPresent();
  }

  boolean busy() {
    return cue.scenario().outcome() == Outcome.BUSY;
  }

  /** Whether the end already knows where the recording is. */
  boolean recordedAtTheEnd() {
    return answered() && cue.scenario() != Scenario.RECORDING_LATER;
  }

  Instant time(Moment moment) {
    return start.plus(moment.after());
  }

  Optional<Instant> answeredAt() {
    return of(Answered.class).findFirst().map(this::time);
  }

  /** When that employee's phone began to ring. */
  Instant rangAt(Desk desk) {
    return of(Rang.class)
        .filter(rang -> rang.desk().equals(desk))
        .findFirst()
        .map(this::time)
        .orElse(start);
  }

  /** Whole seconds since the beginning. */
  int totalSeconds(Ended end) {
    return (int) end.after().toSeconds();
  }

  /** From the first answer to the end, so that being handed over is part of the talk. */
  int talkSeconds(Ended end) {
    return of(Answered.class)
        .findFirst()
        .map(answer -> (int) Duration.between(time(answer), time(end)).toSeconds())
        .orElse(0);
  }

  /** Everybody who was rung, in order. */
  List<Desk> rung() {
    return of(Rang.class).map(Rang::desk).toList();
  }

  /** Whoever had the client last: talked, was rung, or dialled. */
  Optional<Desk> last() {
    return of(TalkEnded.class)
        .map(TalkEnded::desk)
        .reduce((first, second) -> second)
        .or(() -> of(Moment.Dialled.class).map(Moment.Dialled::desk).findFirst());
  }

  boolean handedOver() {
    return last().flatMap(Desk::handedBy).isPresent();
  }

  private <M extends Moment> Stream<M> of(Class<M> kind) {
    return moments.stream().filter(kind::isInstance).map(kind::cast);
  }
}
