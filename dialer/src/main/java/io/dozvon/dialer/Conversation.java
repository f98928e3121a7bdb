package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.dialer.Heard.NotSent;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Goes through the steps of one attempt. A request that may place a call is sent once; where it is
 * lost, nobody knows what came of it, and that is what is said.
 */
final class Conversation {

  private static final int MOST_STEPS = 50;

  private final Wire wire;
  private final Pacing pacing;
  private final Clock clock;
  private final DialerSettings settings;
  private final DialerMeters meters;
  private final CallAttempt attempt;
  private final Account account;
  private final Instant end;

  /** Whether a request has left that must not be sent again. */
  private boolean committed;

  Conversation(
      Wire wire,
      Pacing pacing,
      Clock clock,
      DialerSettings settings,
      DialerMeters meters,
      CallAttempt attempt,
      Account account) {
    this.wire = wire;
    this.pacing = pacing;
    this.clock = clock;
    this.settings = settings;
    this.meters = meters;
    this.attempt = attempt;
    this.account = account;
    this.end = clock.instant().plus(settings.longest());
  }

  Conclusion hold(Step first) throws InterruptedException {
    Step step = first;
    for (int asked = 0; asked < MOST_STEPS; asked++) {
      if (step instanceof Step.Done done) {
        pacing.rest(clock.instant(), done.rest());
        return done.conclusion();
      }
      Step.Ask ask = (Step.Ask) step;
      Optional<Conclusion> tooLate = awaitTurn();
      if (tooLate.isPresent()) {
        return tooLate.get();
      }
      Heard heard = send(ask.request());
      if (!(heard instanceof Heard.Answered answered)) {
        return notAnswered(heard);
      }
      step = ask.hearing().hear(answered.answer());
    }
    return unclear();
  }

  /** Its turn comes while the call may still be placed, or not at all. */
  private Optional<Conclusion> awaitTurn() throws InterruptedException {
    Instant now = clock.instant();
    Instant latest = attempt.validUntil().isBefore(end) ? attempt.validUntil() : end;
    Optional<Instant> turn = pacing.take(now, latest);
    if (turn.isEmpty()) {
      Duration after = Duration.between(now, pacing.next(now));
      return Optional.of(
          committed ? unclear() : new Conclusion.TryLater(CallerReasons.tooMany(), after));
    }
    long millis = Duration.between(clock.instant(), turn.get()).toMillis();
    if (millis > 0) {
      Thread.sleep(millis);
    }
    return Optional.empty();
  }

  /** What changes nothing may be sent a second time where the first is lost. */
  private Heard send(ApiRequest request) throws InterruptedException {
    Heard heard = sendOnce(request);
    return heard instanceof Heard.Lost && request.repeatable() && mayLeave()
        ? sendOnce(request)
        : heard;
  }

  private Heard sendOnce(ApiRequest request) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), end);
    Duration within =
        left.compareTo(settings.requestWithin()) < 0 ? left : settings.requestWithin();
    Heard heard = wire.send(request, isTrusted(request.address()), () -> leaves(request), within);
    if (!(heard instanceof NotSent)) {
      meters.asked(account.connection().provider());
    }
    return heard;
  }

  private boolean leaves(ApiRequest request) {
    if (!mayLeave()) {
      return false;
    }
    committed |= !request.repeatable();
    return true;
  }

  private boolean mayLeave() {
    Instant now = clock.instant();
    return !now.isAfter(attempt.validUntil()) && now.isBefore(end);
  }

  /** The provider's own, or what the operator put in its place. */
  private boolean isTrusted(URI address) {
    return account.addresses().values().stream()
        .anyMatch(
            own ->
                own.getHost() != null
                    && own.getHost().equalsIgnoreCase(address.getHost())
                    && own.getPort() == address.getPort()
                    && own.getScheme().equalsIgnoreCase(address.getScheme()));
  }

  private Conclusion notAnswered(Heard heard) {
    if (committed) {
      return unclear();
    }
    if (heard instanceof NotSent notSent) {
      return switch (notSent.why()) {
        case UNREACHABLE ->
            new Conclusion.TryLater(CallerReasons.unreachable(), CallerReasons.SOON);
        case EXPIRED -> new Conclusion.Refused(Reasons.expired());
        case FORBIDDEN -> new Conclusion.Refused(CallerReasons.forbiddenAddress());
        case UNSENDABLE -> new Conclusion.Refused(CallerReasons.unsendable());
      };
    }
    // Only lookups were lost: nothing was placed.
    return new Conclusion.TryLater(CallerReasons.noAnswer(), CallerReasons.SOON);
  }

  private static Conclusion unclear() {
    return new Conclusion.Unknown(CallerReasons.lost());
  }
}
