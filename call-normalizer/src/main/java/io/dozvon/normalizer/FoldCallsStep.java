package io.dozvon.normalizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.normalizer.ReadWebhook.Understood;
import io.dozvon.normalizer.fold.CallHead;
import io.dozvon.normalizer.fold.CallIds;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.normalizer.fold.Hearing;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Folds facts into calls and announces what changes. The pure part does the thinking and bounds
 * what it builds; here it is forwarded, and only then kept. A call whose end never comes is closed,
 * an old one forgotten.
 */
final class FoldCallsStep implements Processor<String, Understood, String, CallEvent> {

  static final Duration LOOK_INTERVAL = Duration.ofSeconds(10);

  private final Deadlines deadlines;
  private final NormalizerMeters meters;
  private final TaskClock clock = new TaskClock(LOOK_INTERVAL);
  private ProcessorContext<String, CallEvent> context;
  private CallStore store;

  FoldCallsStep(Deadlines deadlines, NormalizerMeters meters) {
    this.deadlines = deadlines;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, CallEvent> context) {
    this.context = context;
    this.store =
        new CallStore(
            context.getStateStore(Names.CALLS),
            context.getStateStore(Names.CALL_IDS),
            context.getStateStore(Names.CALLS_BY_AGE),
            deadlines);
    context.schedule(LOOK_INTERVAL, PunctuationType.STREAM_TIME, time -> look(receivedTime()));
    context.schedule(
        LOOK_INTERVAL,
        PunctuationType.WALL_CLOCK_TIME,
        time -> look(clock.look(context.currentStreamTimeMs(), time)));
  }

  @Override
  public void process(Record<String, Understood> record) {
    clock.heard();
    Understood webhook = record.value();
    webhook.facts().stream()
        .collect(groupingBy(fact -> headOf(webhook, fact.fact()), LinkedHashMap::new, toList()))
        .forEach((head, facts) -> take(head, facts, webhook.wishes()));
  }

  private void take(CallHead head, List<KeptFact> facts, List<Wish> wishes) {
    Instant receivedAt = facts.get(0).receivedAt();
    if (deadlines.late(receivedAt, receivedTime())) {
      meters.late(head.provider(), facts.size());
    }
    Optional<FoldedCall> before = store.find(head.connection(), head.id());
    Hearing hearing = before.orElseGet(() -> FoldedCall.unheard(head)).hear(facts);
    meters.redelivered(head.provider(), hearing.redelivered());
    meters.dropped(head.provider(), hearing.dropped());
    if (hearing.changed()) {
      announce(hearing.events(), receivedAt, wishes);
      store.replace(before, hearing.call());
    }
  }

  private CallHead headOf(Understood webhook, Fact fact) {
    String connection = webhook.connection();
    List<String> known = store.idsOf(connection, fact.callIds());
    if (known.size() > 1) {
      meters.contested(webhook.provider());
    }
    String id = known.isEmpty() ? CallIds.ofCall(connection, fact.callId()) : known.get(0);
    return new CallHead(id, webhook.project(), connection, webhook.provider());
  }

  private Instant receivedTime() {
    return TaskClock.received(context.currentStreamTimeMs(), context.currentSystemTimeMs());
  }

  private void look(Instant now) {
    store.due(now, this::settle);
  }

  private void settle(FoldedCall call) {
    if (!call.open()) {
      store.drop(call);
      return;
    }
    Instant due = deadlines.of(call);
    Hearing closed = call.close(due);
    announce(closed.events(), due, List.of());
    store.replace(Optional.of(call), closed.call());
    meters.closed(call.head().provider());
  }

  private void announce(List<CallEvent> events, Instant at, List<Wish> wishes) {
    for (CallEvent event : events) {
      context.forward(
          new Record<>(Keys.ofCall(event.call()), event.asking(wishes), at.toEpochMilli()));
    }
  }
}
