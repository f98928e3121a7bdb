package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells of each event of a call what follows from it, and of a missed call once it has waited.
 * Everything goes out before anything is remembered.
 */
final class TellProcessor implements Processor<String, MatchedCall, String, Event> {

  private static final Duration LOOK_AROUND_EVERY = Duration.ofMillis(200);

  /** After a restart the answer to a missed call may still lie unread in the topic. */
  private static final Duration LISTEN_FIRST = Duration.ofSeconds(2);

  private final Topics topics;
  private final Telling telling;
  private final NotifierSettings settings;
  private final Clock clock;
  private final NotifierMeters meters;

  private Outbox outbox;
  private Memory memory;
  private Instant listensUntil;

  TellProcessor(
      Topics topics,
      Telling telling,
      NotifierSettings settings,
      Clock clock,
      NotifierMeters meters) {
    this.topics = topics;
    this.telling = telling;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Event> context) {
    outbox = new Outbox(context, topics, meters);
    memory = new Memory(context, settings.remembered());
    listensUntil = clock.instant().plus(LISTEN_FIRST);
    context.schedule(LOOK_AROUND_EVERY, PunctuationType.WALL_CLOCK_TIME, timestamp -> lookAround());
  }

  @Override
  public void process(Record<String, MatchedCall> record) {
    MatchedCall matched = record.value();
    if (matched == null) {
      meters.dropped("empty");
      return;
    }
    Call call = matched.event().call();
    String client = Keys.of(call.project(), matched.match().client());
    // With the client: a call that moves is told of anew, even where both share a partition.
    // And a late one by itself: its versions begin anew.
    String callOfClient = Keys.of(client, call.id() + (matched.event().late() ? "|late" : ""));
    ToldCall before = memory.toldOf(callOfClient);
    if (before.hasSeen(matched.event())) {
      meters.dropped("duplicate");
      settle(matched.event(), before);
      return;
    }
    Told told = telling.of(matched, before, memory.writtenFor(client), clock.instant());
    ToldCall after = send(matched, told);
    settle(matched.event(), after);
    measure(matched.event(), told);
    memory.remember(callOfClient, before, after);
    told.variables().ifPresent(write -> memory.describe(client, write.written()));
  }

  /** The dead letter that asked for this has come to its end, unless something is refused still. */
  private void settle(CallEvent event, ToldCall told) {
    if (event.asks(Wish.SETTLE) && told.owed().isEmpty()) {
      outbox.settle(event);
    }
  }

  private ToldCall send(MatchedCall matched, Told told) {
    boolean shown =
        told.notification().map(notification -> outbox.send(notification, matched)).orElse(true);
    told.variables().flatMap(VariableUpdates.Write::update).ifPresent(outbox::send);
    told.callbacks().forEach(outbox::send);
    told.withheld().forEach(meters::withheld);
    told.variables().ifPresent(write -> write.leftOut().forEach(meters::leftOut));
    int version = matched.event().call().version();
    return shown ? told.call() : told.call().owing(Optional.of(version));
  }

  /** Only what has just come in: a replay is old, and a conclusion of ours has no webhook. */
  private void measure(CallEvent event, Told told) {
    Duration lag = Duration.between(event.receivedAt(), clock.instant());
    boolean live = lag.compareTo(settings.liveWithin()) < 0;
    if (told.goesOut() && live && !event.replay() && !event.call().inferred()) {
      meters.delivered(event.call().provider(), lag);
    }
  }

  private void lookAround() {
    Instant now = clock.instant();
    if (!now.isBefore(listensUntil)) {
      memory.lookAround(now, missed -> tellMissed(missed, now));
    }
  }

  /** Nobody else has answered in time. */
  private void tellMissed(BotCallback missed, Instant now) {
    if (telling.callbacks().rule().isLive(missed.context(), now)) {
      outbox.send(missed);
    } else {
      meters.withheld(Withheld.NOT_LIVE);
    }
  }
}
