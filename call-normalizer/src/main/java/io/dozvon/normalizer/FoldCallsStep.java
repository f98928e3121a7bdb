package io.dozvon.normalizer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Wish;
import io.dozvon.normalizer.ReadRecord.Understood;
import io.dozvon.normalizer.fold.CallHead;
import io.dozvon.normalizer.fold.CallIds;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.normalizer.fold.Hearing;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.runtime.stage.TaskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Folds facts into calls and announces what changes. The pure part does the thinking and bounds
 * what it builds; here it is proven to be writable, then forwarded, and only then kept. A call
 * whose end never comes is closed, an old one forgotten.
 */
final class FoldCallsStep implements Processor<String, Understood, String, CallEvent> {

  static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

  private final Deadlines deadlines;
  private final Announcer announcer;
  private final NormalizerMeters meters;
  private final TaskClock clock = new TaskClock(LOOK_INTERVAL);
  private ProcessorContext<String, CallEvent> context;
  private CallStore store;

  FoldCallsStep(Deadlines deadlines, Announcer announcer, NormalizerMeters meters) {
    this.deadlines = deadlines;
    this.announcer = announcer;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, CallEvent> context) {
    this.context = context;
    this.store =
        new CallStore(
            context.getStateStore(Names.CALLS),
            new Aliases(context.getStateStore(Names.CALL_IDS)),
            new Agenda(context.getStateStore(Names.CALLS_BY_AGE)),
            deadlines);
    context.schedule(
        LOOK_INTERVAL, PunctuationType.STREAM_TIME, time -> look(receivedTime(), receivedTime()));
    context.schedule(LOOK_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  /** First comes what was due before, so that a topic that is read again gives the same. */
  @Override
  public void process(Record<String, Understood> record) {
    clock.heard();
    look(receivedTime(), receivedTime());
    Understood webhook = record.value();
    webhook.facts().stream()
        .collect(groupingBy(fact -> fact.fact().callId(), LinkedHashMap::new, toList()))
        .values()
        .forEach(facts -> take(webhook, facts));
  }

  private void take(Understood webhook, List<KeptFact> facts) {
    Instant receivedAt = facts.get(0).receivedAt();
    List<FoldedCall> known =
        facts.stream()
            .flatMap(fact -> store.of(webhook.connection(), fact.fact()).stream())
            .distinct()
            .toList();
    FoldedCall call = FoldedCall.eldest(known).orElseGet(() -> unheard(webhook, facts));
    List<FoldedCall> others = known.stream().filter(other -> !other.equals(call)).toList();
    Hearing hearing = restarted(call, facts).hear(facts, others);
    announce(hearing.events(), receivedAt, webhook.wishes());
    if (hearing.changed()) {
      store.replace(known, hearing.call());
    }
    count(webhook.provider(), hearing, heardOf(known).size());
  }

  private static List<FoldedCall> heardOf(List<FoldedCall> known) {
    return known.stream().filter(call -> !call.onlyOrdered()).toList();
  }

  private static FoldedCall unheard(Understood webhook, List<KeptFact> facts) {
    String id = CallIds.ofCall(webhook.connection(), facts.get(0).fact().callId());
    return FoldedCall.unheard(
        new CallHead(id, webhook.project(), webhook.connection(), webhook.provider()));
  }

  /** What is older than all that is kept restarts a call that was forgotten. */
  private FoldedCall restarted(FoldedCall call, List<KeptFact> facts) {
    Instant now = receivedTime();
    boolean webhook = !facts.get(0).ofOrder();
    boolean late =
        webhook && call.facts().isEmpty() && deadlines.late(facts.get(0).receivedAt(), now);
    if (late) {
      meters.late(call.head().provider(), facts.size());
    }
    return late || call.lateSince().isPresent() ? call.late(now) : call;
  }

  private void count(String provider, Hearing hearing, int known) {
    meters.redelivered(provider, hearing.redelivered());
    meters.dropped(provider, hearing.dropped());
    meters.merged(provider, known - 1);
  }

  private Instant receivedTime() {
    return TaskClock.received(context.currentStreamTimeMs(), context.currentSystemTimeMs());
  }

  private void look(long wallTime) {
    clock.look(context.currentStreamTimeMs(), wallTime);
    look(clock.now(), clock.surely());
  }

  private void look(Instant now, Instant surely) {
    store.due(now, call -> settle(call, surely));
  }

  private void settle(FoldedCall call, Instant surely) {
    Instant due = deadlines.of(call);
    if (call.settlesSince().isPresent()) {
      keep(call, call.settle(), due);
    } else if (due.isAfter(surely)) {
      return;
    } else if (call.open()) {
      keep(call, call.close(due), due);
      meters.closed(call.head().provider());
    } else {
      store.drop(call);
    }
  }

  private void keep(FoldedCall before, Hearing hearing, Instant at) {
    announce(hearing.events(), at, List.of());
    store.replace(List.of(before), hearing.call());
  }

  private void announce(List<CallEvent> events, Instant at, List<Wish> wishes) {
    List<CallEvent> asking = events.stream().map(event -> event.asking(wishes)).toList();
    announcer.announce(asking, at).forEach(context::forward);
  }
}
