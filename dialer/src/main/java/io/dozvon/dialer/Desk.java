package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.dialer.Known.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Knows the commands of one task. A command goes out at most once; one that comes again is the same
 * one, and is answered as it was. Whatever goes out goes out before anything is remembered.
 */
final class Desk {

  /** However long an outside writer wants it. */
  static final Duration LONGEST_VALID = Duration.ofHours(1);

  private final Judge judge;
  private final Results results;
  private final DialerSettings settings;
  private final Clock clock;
  private final KeyValueStore<String, Known> known;
  private final Deadlines deadlines;
  private final Consumer<Output> out;

  Desk(
      Judge judge,
      Results results,
      DialerSettings settings,
      Clock clock,
      KeyValueStore<String, Known> known,
      KeyValueStore<String, String> deadlines,
      Consumer<Output> out) {
    this.judge = judge;
    this.results = results;
    this.settings = settings;
    this.clock = clock;
    this.known = known;
    this.deadlines = new Deadlines(deadlines);
    this.out = out;
  }

  /** A command comes in, perhaps not for the first time. */
  void receive(CallCommand command, Instant recordedAt) {
    Instant now = clock.instant();
    String asked = Ids.ofAsked(command);
    Known before = known.get(key(command.connection(), command.eventId()));
    if (before == null) {
      begin(command, asked, 0, recordedAt, now);
    } else if (!before.asked().equals(asked)) {
      tell(results.refused(command, Ids.ofResult(asked, 0), Reasons.keyReused(), now));
    } else if (before.mayBeTriedAnew()) {
      begin(command, asked, before.round() + 1, recordedAt, now);
    } else {
      before.result().ifPresent(this::tell);
    }
  }

  /** The client of a command was looked up. */
  void answered(Question question) {
    CallCommand command = question.command();
    Known before = known.get(key(command.connection(), command.eventId()));
    boolean waitedFor =
        before != null
            && before.standing() == Standing.LOOKED_UP
            && before.asked().equals(Ids.ofAsked(command));
    if (waitedFor) {
      Lookup lookup =
          question.client().<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Missing::new);
      decide(command, before, question.validUntil(), lookup, clock.instant());
    }
  }

  /** A result was written, by the caller or by this stage. */
  void heard(CallResult result) {
    String key = key(result.connection(), result.command());
    Known before = known.get(key);
    if (before != null
        && before.standing() != Standing.ENDED
        && Ids.ofResult(before.asked(), before.round()).equals(result.eventId())) {
      known.put(key, before.ended(result));
    }
  }

  /** Gives up what nothing more was heard of, and forgets what is old. */
  void lookAround(Instant now) {
    for (String key : deadlines.due(now)) {
      Known command = known.get(key);
      if (command == null) {
        continue;
      }
      Instant forgetAt = command.settleAt().plus(settings.remembered());
      if (command.standing() != Standing.ENDED && !now.isBefore(command.settleAt())) {
        settle(key, command, now);
        deadlines.put(forgetAt, key);
      } else if (command.standing() == Standing.ENDED && !now.isBefore(forgetAt)) {
        known.delete(key);
      } else {
        deadlines.put(command.standing() == Standing.ENDED ? forgetAt : command.settleAt(), key);
      }
    }
  }

  private void begin(
      CallCommand command, String asked, int round, Instant recordedAt, Instant now) {
    Duration validFor = Duration.ofSeconds(command.validForSeconds());
    Instant validUntil =
        earliest(command.occurredAt(), recordedAt, now)
            .plus(validFor.compareTo(LONGEST_VALID) > 0 ? LONGEST_VALID : validFor);
    Instant settleAt = (validUntil.isAfter(now) ? validUntil : now).plus(settings.settleAfter());
    Known fresh =
        new Known(asked, round, command.project(), Standing.LOOKED_UP, Optional.empty(), settleAt);
    decide(command, fresh, validUntil, new Lookup.NotYet(), now);
    deadlines.put(settleAt, key(command.connection(), command.eventId()));
  }

  private void decide(
      CallCommand command, Known before, Instant validUntil, Lookup lookup, Instant now) {
    String key = key(command.connection(), command.eventId());
    String resultId = Ids.ofResult(before.asked(), before.round());
    Ruling ruling = ruling(command, validUntil, lookup, now);
    if (ruling instanceof Ruling.LookUp) {
      out.accept(new Output.Asked(new Question(command, validUntil, Optional.empty())));
      known.put(key, before.standing(Standing.LOOKED_UP));
    } else if (ruling instanceof Ruling.Place place) {
      out.accept(new Output.Attempted(attempt(command, before, place, validUntil, now)));
      known.put(key, before.standing(Standing.ATTEMPTED));
    } else {
      CallResult end =
          ruling instanceof Ruling.Link link
              ? results.link(command, resultId, link.link(), now)
              : results.refused(command, resultId, ((Ruling.Refused) ruling).reason(), now);
      tell(end);
      known.put(key, before.ended(end));
    }
  }

  private Ruling ruling(CallCommand command, Instant validUntil, Lookup lookup, Instant now) {
    if (now.isAfter(validUntil)) {
      return new Ruling.Refused(Reasons.expired());
    }
    return CommandObjections.isTooLarge(command)
        ? new Ruling.Refused(Reasons.tooLarge())
        : judge.rule(command, lookup);
  }

  private static CallAttempt attempt(
      CallCommand command, Known before, Ruling.Place place, Instant validUntil, Instant now) {
    return new CallAttempt(
        Ids.ofAttempt(before.asked(), before.round()),
        command.eventId(),
        command.project(),
        command.connection(),
        command.function(),
        place.arguments(),
        place.phone(),
        place.extension(),
        now,
        validUntil);
  }

  private void settle(String key, Known command, Instant now) {
    boolean attempted = command.standing() == Standing.ATTEMPTED;
    int bar = key.indexOf('|');
    CallResult end =
        results.unheard(
            Ids.ofResult(command.asked(), command.round()),
            key.substring(bar + 1),
            command.project(),
            key.substring(0, bar),
            attempted ? Verdict.UNKNOWN : Verdict.TRY_LATER,
            attempted ? Reasons.unheard() : Reasons.notComeTo(),
            now);
    tell(end);
    known.put(key, command.ended(end));
  }

  private void tell(CallResult result) {
    out.accept(new Output.Told(result));
  }

  private static Instant earliest(Instant first, Instant second, Instant third) {
    Instant earlier = first.isBefore(second) ? first : second;
    return earlier.isBefore(third) ? earlier : third;
  }

  private static String key(String connection, String command) {
    return Keys.of(connection, command);
  }
}
