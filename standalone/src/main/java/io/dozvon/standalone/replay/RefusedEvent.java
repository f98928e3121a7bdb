package io.dozvon.standalone.replay;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.standalone.upkeep.KnownStage;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** The event of a call that a later stage refused. */
final class RefusedEvent {

  private RefusedEvent() {}

  /** Empty where the letter holds none that can be read. */
  static Optional<CallEvent> in(DeadLetter letter, Topics topics) {
    boolean ofClients = letter.origin().topic().equals(topics.clients().name());
    Optional<KnownStage> stage = KnownStage.named(letter.stage()).filter(known -> !ofClients);
    Optional<CallEvent> event =
        letter.body().flatMap(body -> stage.flatMap(known -> read(known, body, topics)));
    return event.filter(read -> read.call() != null && read.call().id() != null);
  }

  private static Optional<CallEvent> read(KnownStage stage, Payload body, Topics topics) {
    return switch (stage) {
      case CALL_NORMALIZER -> Optional.empty();
      case CLIENT_MATCHER -> read(topics.callEvents(), body);
      case NOTIFIER ->
          read(topics.matchedCalls(), body).flatMap(it -> Optional.ofNullable(it.event()));
    };
  }

  private static <V> Optional<V> read(Topic<String, V> topic, Payload body) {
    try {
      return Optional.ofNullable(
          topic.valueSerde().deserializer().deserialize(topic.name(), body.bytes()));
    } catch (SerializationException unreadable) {
      return Optional.empty();
    }
  }
}
