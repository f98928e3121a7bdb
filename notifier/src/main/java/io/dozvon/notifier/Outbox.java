package io.dozvon.notifier;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Event;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Hands events to the sinks: under the client's key, at the time of receipt, with no header of the
 * input.
 */
final class Outbox {

  /** Leaves room for key, headers and the batch around the record. */
  static final int LARGEST_VALUE = Topic.LARGEST_RECORD_BYTES - 64 * 1024;

  private final ProcessorContext<String, Event> context;
  private final Topic<String, Notification> notifications;
  private final DeadLetters deadLetters;
  private final NotifierMeters meters;

  Outbox(ProcessorContext<String, Event> context, Topics topics, NotifierMeters meters) {
    this.context = context;
    this.notifications = topics.notifications();
    this.deadLetters = new DeadLetters(topics.matchedCalls());
    this.meters = meters;
  }

  /**
   * A record that no topic takes would stop the partition for ever. So it is cut here, and refused
   * where even that does not help.
   *
   * @return whether it went out
   */
  boolean send(Notification notification, MatchedCall cause) {
    Notification fitting =
        size(notification) > LARGEST_VALUE ? Slim.of(notification) : notification;
    int size = size(fitting);
    if (size > LARGEST_VALUE) {
      send(deadLetters.tooLarge(cause, size));
      return false;
    }
    send(NotifierNames.NOTIFICATIONS, fitting.context(), fitting);
    return true;
  }

  /** What was refused before is not any more. */
  void settle(CallEvent event) {
    context.forward(
        new Record<>(event.origin(), null, event.receivedAt().toEpochMilli()),
        NotifierNames.DEAD_LETTERS);
  }

  private int size(Notification notification) {
    return notifications
        .valueSerde()
        .serializer()
        .serialize(notifications.name(), notification)
        .length;
  }

  /** Its values are cut where they are made: it fits. */
  void send(VariableUpdate update) {
    send(NotifierNames.VARIABLES, update.context(), update);
  }

  /** Its text is short and its values are cut where they are made: it fits. */
  void send(BotCallback callback) {
    send(NotifierNames.BOT_CALLBACKS, callback.context(), callback);
  }

  private void send(DeadLetter letter) {
    context.forward(
        new Record<>(letter.origin().toString(), letter, letter.occurredAt().toEpochMilli()),
        NotifierNames.DEAD_LETTERS);
    meters.dropped(letter.reason());
  }

  private void send(String sink, CallContext about, Event event) {
    String key = Keys.of(about.project(), about.client());
    context.forward(new Record<>(key, event, about.receivedAt().toEpochMilli()), sink);
    meters.told(sink);
  }
}
