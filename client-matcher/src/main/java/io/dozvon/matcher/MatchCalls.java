package io.dozvon.matcher;

import io.dozvon.contracts.call.CallEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Gives each call its client. A call that nobody is found for waits, with all that comes after it
 * under its key, until the index is complete.
 */
final class MatchCalls implements Processor<String, CallEvent, String, Output> {

  static final Duration RELEASE_EVERY = Duration.ofMillis(100);
  static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);
  private static final int MOST_RELEASED_AT_ONCE = 1_000;

  private final Rules rules;
  private final Answers answers;
  private final MatcherSettings settings;
  private final BooleanSupplier indexComplete;
  private final MatcherMeters meters;

  private HeldCalls held;
  private Settlement settlement;

  MatchCalls(
      Rules rules,
      Answers answers,
      MatcherSettings settings,
      BooleanSupplier indexComplete,
      MatcherMeters meters) {
    this.rules = rules;
    this.answers = answers;
    this.settings = settings;
    this.indexComplete = indexComplete;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Output> context) {
    PhoneIndex index =
        new PhoneIndex(
            context.getStateStore(Names.CLIENT_BY_PHONE),
            context.getStateStore(Names.CLIENTS_PER_PHONE),
            context.getStateStore(Names.SAVE_WEBHOOKS));
    MatchMemory memory =
        new MatchMemory(
            context.getStateStore(Names.MATCHES),
            context.getStateStore(Names.MATCHES_BY_HOUR),
            settings.matchesRetention());
    held =
        new HeldCalls(
            context.getStateStore(Names.HELD_CALLS),
            context.getStateStore(Names.HELD_KEYS),
            meters);
    settlement = new Settlement(rules, answers, index, memory, meters, context::forward);
    context.schedule(RELEASE_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> release());
    context.schedule(
        EXPIRE_EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> memory.expire(Instant.ofEpochMilli(now)));
  }

  @Override
  public void process(Record<String, CallEvent> record) {
    CallEvent event = record.value();
    if (event == null) {
      meters.dropped("empty");
      return;
    }
    if (held.anyOf(record.key()) || !settled(record.key(), event)) {
      held.add(record.key(), event);
    }
  }

  @Override
  public void close() {
    held.close();
  }

  private void release() {
    if (!indexComplete.getAsBoolean()) {
      return;
    }
    for (var call : held.first(MOST_RELEASED_AT_ONCE)) {
      if (!settled(call.value.key(), call.value.event())) {
        return;
      }
      held.remove(call);
    }
  }

  private boolean settled(String key, CallEvent event) {
    return settlement.settles(key, event, indexComplete.getAsBoolean());
  }
}
