package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.Arguments;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Order;
import io.dozvon.registry.secrets.Opening;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.ShortCause;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out one attempt, with what the registry says now; opens credentials for that long. */
final class Performer {

  private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

  /** What of a query's answer is passed on: a result has to fit into its topic. */
  private static final int MOST_VALUES = 10_000;

  private static final int MOST_LETTERS = 1024 * 1024;

  private final Lines lines;
  private final Optional<Vault> vault;
  private final Wire wire;
  private final DialerSettings settings;
  private final Clock clock;
  private final DialerMeters meters;

  Performer(
      Lines lines,
      Optional<Vault> vault,
      Wire wire,
      DialerSettings settings,
      Clock clock,
      DialerMeters meters) {
    this.lines = lines;
    this.vault = vault;
    this.wire = wire;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /** How often the connection may ask. */
  Pacing pacing(CallAttempt attempt) {
    return lines.find(attempt.project(), attempt.connection()) instanceof Lines.Finding.Found found
        ? new Pacing(found.line().api().pace())
        : new Pacing(Optional.empty());
  }

  /** Never throws but where its thread is to end. */
  Conclusion perform(CallAttempt attempt, Pacing pacing) throws InterruptedException {
    try {
      return lines.find(attempt.project(), attempt.connection())
              instanceof Lines.Finding.Found found
          ? perform(attempt, found.line(), pacing)
          : new Conclusion.Refused(CallerReasons.gone());
    } catch (RuntimeException defect) {
      LOG.atError()
          .addKeyValue("attempt", attempt.eventId())
          .addKeyValue("function", attempt.function())
          .addKeyValue("why", ShortCause.of(defect))
          .log("could not carry out an attempt");
      return new Conclusion.Unknown(CallerReasons.defect());
    }
  }

  private Conclusion perform(CallAttempt attempt, Line line, Pacing pacing)
      throws InterruptedException {
    Optional<BotFunction> function = line.function(attempt.function());
    if (function.isEmpty()) {
      return new Conclusion.Refused(CallerReasons.gone());
    }
    Optional<Credentials> credentials = opened(line);
    if (credentials.isEmpty()) {
      return new Conclusion.Refused(CallerReasons.noKeys());
    }
    Account account =
        new Account(line.connection(), credentials.get(), settings.addressesOf(line.provider()));
    Instant now = clock.instant();
    var order = new Order(attempt.command(), new Arguments(attempt.arguments()), now);
    var conversation = new Conversation(wire, pacing, clock, settings, meters, attempt, account);
    return bounded(conversation.hold(function.get().planning().plan(order, account)));
  }

  private Optional<Credentials> opened(Line line) {
    return vault
        .map(keys -> keys.open(line.connection()))
        .filter(Opening.Opened.class::isInstance)
        .map(opening -> ((Opening.Opened) opening).credentials());
  }

  private static Conclusion bounded(Conclusion conclusion) {
    boolean tooLarge =
        conclusion instanceof Conclusion.Accepted accepted
            && (accepted.value().size() > MOST_VALUES
                || accepted.value().keySet().stream().mapToLong(String::length).sum()
                    > MOST_LETTERS);
    return tooLarge ? new Conclusion.Refused(CallerReasons.tooLargeAnswer()) : conclusion;
  }
}
