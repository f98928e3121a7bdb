package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Keys;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What becomes of one call event: it keeps the client that its call was given, or is given one, or
 * goes where calls without a client go.
 *
 * <p>Every path forwards first and puts last: what cannot be written leaves no trace.
 */
final class Settlement {

  private final Rules rules;
  private final Answers answers;
  private final PhoneIndex index;
  private final MatchMemory memory;
  private final MatcherMeters meters;
  private final Consumer<Record<String, Output>> next;

  Settlement(
      Rules rules,
      Answers answers,
      PhoneIndex index,
      MatchMemory memory,
      MatcherMeters meters,
      Consumer<Record<String, Output>> next) {
    this.rules = rules;
    this.answers = answers;
    this.index = index;
    this.memory = memory;
    this.meters = meters;
    this.next = next;
  }

  /** False, and nothing done, where the event has to wait for the index. */
  boolean settles(String key, CallEvent event, boolean indexComplete) {
    Optional<Match> known = memory.of(key, event);
    if (event.happening() == Happening.MOVED) {
      leave(key, event, known);
      return true;
    }
    boolean anew = event.asks(Wish.REMATCH);
    if (known.isPresent() && !anew) {
      follow(key, event, known.get());
      return true;
    }
    Ruling ruling = judge(event, indexComplete);
    known.filter(ruling::takesFrom).ifPresent(former -> takeAway(key, event, former));
    return carriesOut(ruling, key, event);
  }

  private Ruling judge(CallEvent event, boolean indexComplete) {
    String project = event.call().project();
    return rules.judge(
        event, phone -> index.candidates(Keys.of(project, phone.digits())), indexComplete);
  }

  private boolean carriesOut(Ruling ruling, String key, CallEvent event) {
    if (ruling instanceof Ruling.Found found) {
      meters.matched(found.match().rule());
      follow(key, event, found.match());
    } else if (ruling instanceof Ruling.Created created) {
      meters.matched(created.match().rule());
      create(key, event, created);
    } else if (ruling instanceof Ruling.Without without) {
      goWithout(key, event, without);
    } else if (ruling instanceof Ruling.UnknownProject) {
      refuse(event, answers.unknownProject(key, event));
    }
    return !(ruling instanceof Ruling.TooEarly);
  }

  private void follow(String key, CallEvent event, Match match) {
    tell(key, event, match);
    memory.remember(key, event, match);
  }

  private void create(String key, CallEvent event, Ruling.Created created) {
    forward(clientKey(event, created.match()), event, answers.written(created.client()));
    follow(key, event, created.match());
    // At once, for the next call; when the client comes back through its topic the row is the same.
    index.apply(Keys.of(event.call().project(), created.phone().digits()), created.change());
  }

  /** The call goes on under another key, and is matched there anew. */
  private void leave(String key, CallEvent event, Optional<Match> known) {
    known.ifPresentOrElse(
        match -> tell(key, event, match), () -> goWithout(key, event, Ruling.Without.MOVED_AWAY));
    memory.forget(key, event);
  }

  /** The call goes on with another client, or with none. */
  private void takeAway(String key, CallEvent event, Match former) {
    forward(clientKey(event, former), event, answers.takenAway(event, former));
    memory.forget(key, event);
  }

  /** The client is what was found once; what its variable asks for may have changed since. */
  private void tell(String key, CallEvent event, Match match) {
    Match now = match.withSaveWebhook(index.saveWebhook(key, match.client()));
    forward(clientKey(event, now), event, answers.matched(event, now));
  }

  private void goWithout(String key, CallEvent event, Ruling.Without without) {
    meters.unmatched(without.reason());
    forward(key, event, answers.unmatched(event, without));
    if (event.asks(Wish.SETTLE)) {
      forward(event.origin(), event, answers.settled());
    }
  }

  private void refuse(CallEvent event, DeadLetter letter) {
    meters.refused(letter);
    forward(letter.origin().toString(), event, new Output.Refused(Optional.of(letter)));
  }

  private static String clientKey(CallEvent event, Match match) {
    return Keys.of(event.call().project(), match.client());
  }

  /** A fresh record: it carries no header of the one that came in. */
  private void forward(String key, CallEvent cause, Output output) {
    next.accept(new Record<>(key, output, cause.receivedAt().toEpochMilli()));
  }
}
