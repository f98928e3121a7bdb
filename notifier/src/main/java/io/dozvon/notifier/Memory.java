package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What one task remembers: of each call for some time, of each client for good, since a call that
 * comes very late must not take over the variables of a younger one.
 */
final class Memory {

  private final KeyValueStore<String, ToldCall> calls;
  private final KeyValueStore<String, WrittenCall> clients;
  private final Reminders reminders;
  private final Duration remembered;

  Memory(ProcessorContext<?, ?> context, Duration remembered) {
    this.calls = context.getStateStore(NotifierNames.TOLD_CALLS);
    this.clients = context.getStateStore(NotifierNames.CLIENT_VARIABLES);
    this.reminders = new Reminders(context.getStateStore(NotifierNames.REMINDERS));
    this.remembered = remembered;
  }

  ToldCall toldOf(String call) {
    return Optional.ofNullable(calls.get(call)).orElseGet(ToldCall::nothing);
  }

  Optional<WrittenCall> writtenFor(String client) {
    return Optional.ofNullable(clients.get(client));
  }

  /** Of a call, to be looked at again when it has waited, and to be forgotten in time. */
  void remember(String call, ToldCall before, ToldCall after) {
    calls.put(call, after);
    if (before.isNew()) {
      remindToForget(call, after);
    }
    after
        .waiting()
        .map(waiting -> new Reminder(waiting.due(), Reminder.Matter.SETTLE, call))
        .ifPresent(reminders::put);
  }

  /** By which call the client's variables are filled; by none where it was taken away. */
  void describe(String client, Optional<WrittenCall> written) {
    clients.put(client, written.orElse(null));
  }

  /** Hands over the callbacks that have waited long enough, and forgets what is old. */
  void lookAround(Instant now, Consumer<BotCallback> settled) {
    List<Reminder> due = reminders.due(now);
    for (Reminder reminder : due) {
      ToldCall told = calls.get(reminder.call());
      if (told != null) {
        switch (reminder.matter()) {
          case SETTLE -> settle(reminder.call(), told, now, settled);
          case FORGET -> forget(reminder.call(), told, now);
        }
      }
      reminders.remove(reminder);
    }
  }

  /** Where the call was corrected since, it does not wait any more, or waits longer. */
  private void settle(String call, ToldCall told, Instant now, Consumer<BotCallback> settled) {
    told.waiting()
        .filter(waiting -> !waiting.due().isAfter(now))
        .ifPresent(
            waiting -> {
              settled.accept(waiting.callback());
              calls.put(call, told.closed());
            });
  }

  /** A call that was touched since is looked at again later: one reminder per call is enough. */
  private void forget(String call, ToldCall told, Instant now) {
    if (told.touchedAt().plus(remembered).isAfter(now)) {
      remindToForget(call, told);
    } else {
      calls.delete(call);
    }
  }

  private void remindToForget(String call, ToldCall told) {
    Instant at = told.touchedAt().plus(remembered);
    reminders.put(new Reminder(at, Reminder.Matter.FORGET, call));
  }
}
