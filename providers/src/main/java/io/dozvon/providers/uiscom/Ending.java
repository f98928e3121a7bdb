package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/**
 * How a call came out. That it was lost outweighs a talk, for that is the platform's own verdict; a
 * talk outweighs everything else.
 *
 * @param inferredFrom what the outcome was concluded from, where neither loss nor talk tells it
 */
record Ending(
    Optional<Outcome> outcome,
    Optional<Integer> talk,
    Optional<Integer> total,
    Optional<String> inferredFrom) {

  static Ending of(Fields said, Recognition recognised) {
    Optional<Boolean> isLost = UiscomField.IS_LOST.flag(said);
    Optional<String> reason = UiscomField.LOST_REASON.text(said);
    Optional<Integer> talk = UiscomField.TALK.seconds(said);
    boolean lost = recognised.event() == UiscomEvent.LOST_CALL || isLost.orElse(false);
    if (lost || talk.filter(seconds -> seconds == 0).isPresent()) {
      Outcome outcome = reason.map(FinishReason::ofLost).orElse(Outcome.NO_ANSWER);
      return ending(meantOr(outcome, reason, recognised), "", said);
    }
    if (talk.isPresent()) {
      return ending(Optional.of(Outcome.ANSWERED), "", said);
    }
    if (recognised.meant().isPresent()) {
      return ending(recognised.meant(), "notification_name", said);
    }
    if (reason.isPresent()) {
      return ending(reason.map(FinishReason::outcome), "lost_reason", said);
    }
    return isLost.isPresent()
        ? ending(Optional.of(Outcome.ANSWERED), "is_lost", said)
        : ending(Optional.empty(), "", said);
  }

  /** The project may know why nobody answered where the template does not say. */
  private static Optional<Outcome> meantOr(
      Outcome outcome, Optional<String> reason, Recognition recognised) {
    boolean silent = reason.isEmpty();
    return recognised
        .meant()
        .filter(meant -> silent && meant != Outcome.ANSWERED)
        .or(() -> Optional.of(outcome));
  }

  private static Ending ending(Optional<Outcome> outcome, String inferredFrom, Fields said) {
    boolean answered = outcome.filter(known -> known == Outcome.ANSWERED).isPresent();
    Optional<Integer> sent = UiscomField.TALK.seconds(said);
    Optional<Integer> talk = answered || outcome.isEmpty() ? sent : Optional.of(0);
    return new Ending(
        outcome, talk, total(talk, said), Optional.of(inferredFrom).filter(why -> !why.isEmpty()));
  }

  /** Waiting and talk make the whole; where the numbers disagree, the talk is within the whole. */
  private static Optional<Integer> total(Optional<Integer> talk, Fields said) {
    Optional<Integer> sum =
        UiscomField.WAIT.seconds(said).flatMap(wait -> talk.map(seconds -> wait + seconds));
    return UiscomField.TOTAL
        .seconds(said)
        .map(total -> Math.max(total, talk.orElse(0)))
        .or(() -> sum);
  }
}
