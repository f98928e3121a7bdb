package io.dozvon.normalizer;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.normalizer.fold.CallIds;
import io.dozvon.normalizer.fold.Deadlines;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.normalizer.fold.Restating;
import io.dozvon.runtime.deadletter.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells of a call as it now stands, because an operator asks for it. Looks at what the fold keeps
 * and changes nothing of it.
 */
final class RestateCallStep implements Processor<String, RawWebhook, String, Restated> {

  private final Deadlines deadlines;
  private final NormalizerMeters meters;
  private ProcessorContext<String, Restated> context;
  private CallStore store;

  RestateCallStep(Deadlines deadlines, NormalizerMeters meters) {
    this.deadlines = deadlines;
    this.meters = meters;
  }

  @Override
  public void init(ProcessorContext<String, Restated> context) {
    this.context = context;
    this.store =
        new CallStore(
            context.getStateStore(Names.CALLS),
            new Aliases(context.getStateStore(Names.CALL_IDS)),
            new Agenda(context.getStateStore(Names.CALLS_BY_AGE)),
            deadlines);
  }

  @Override
  public void process(Record<String, RawWebhook> record) {
    Origin origin =
        Refusals.firstOrigin(
            context.recordMetadata().orElseThrow(() -> new IllegalStateException("fed by a topic")),
            record.headers());
    RawWebhook wish = record.value();
    find(wish.connection(), wish.restates().orElseThrow())
        .map(call -> Restating.of(call, origin.toString()))
        .ifPresentOrElse(
            events -> tell(events, wish.wishes(), origin, record),
            () -> answer(origin, Optional.of(unknown(record, origin)), record));
  }

  /** By our id of the call, or by one of its provider's. */
  private Optional<FoldedCall> find(String connection, String call) {
    return store
        .find(connection, call)
        .or(() -> store.find(connection, CallIds.ofCall(connection, call)));
  }

  private void tell(
      List<CallEvent> events, List<Wish> wishes, Origin origin, Record<String, RawWebhook> record) {
    for (int i = 0; i < events.size(); i++) {
      CallEvent event = events.get(i).asking(share(wishes, i == 0, i == events.size() - 1));
      context.forward(
          new Record<>(
              Keys.ofCall(event.call()),
              new Restated.Told(event),
              event.receivedAt().toEpochMilli()));
    }
    if (events.isEmpty() && wishes.contains(Wish.SETTLE)) {
      answer(origin, Optional.empty(), record);
    }
  }

  /** Whose call it is, is found out once, and settled is what has been told to its end. */
  private static List<Wish> share(List<Wish> wishes, boolean first, boolean last) {
    return wishes.stream()
        .filter(wish -> first || wish != Wish.REMATCH)
        .filter(wish -> last || wish != Wish.SETTLE)
        .toList();
  }

  private void answer(
      Origin origin, Optional<DeadLetter> letter, Record<String, RawWebhook> record) {
    letter.ifPresent(refused -> meters.refused(refused.stage(), refused.reason()));
    context.forward(
        new Record<>(origin.toString(), new Restated.Letter(letter), record.timestamp()));
  }

  private DeadLetter unknown(Record<String, RawWebhook> record, Origin origin) {
    RawWebhook wish = record.value();
    return Refusals.refuse(
        NormalizerTopology.NAME,
        "call-forgotten",
        ("call '%s' of connection '%s' is not known: check the id; a call is forgotten %d h after"
                + " its last webhook, and a reset of this stage reads older webhooks again")
            .formatted(wish.restates().orElse(""), wish.connection(), deadlines.expiry().toHours()),
        origin,
        wish.receivedAt(),
        record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8),
        wish.body().bytes(),
        record.headers());
  }
}
