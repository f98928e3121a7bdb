package io.dozvon.standalone.replay;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.runtime.KafkaSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The connections that stand in the registry's topic. */
final class Connections {

  private Connections() {}

  /** The one of that id. */
  static Optional<Connection> find(KafkaSettings kafka, String id) {
    Map<String, Connection> known = new HashMap<>();
    try (var reading = new TopicReading<>(kafka.clientSettings(), kafka.topics().connections())) {
      reading.toEnd(
          (key, connection) ->
              connection.ifPresentOrElse(it -> known.put(it.id(), it), () -> known.remove(key)));
    }
    return Optional.ofNullable(known.get(id));
  }
}
