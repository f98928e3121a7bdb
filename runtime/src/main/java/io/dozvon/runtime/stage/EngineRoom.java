package io.dozvon.runtime.stage;

import io.dozvon.runtime.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;

/** What all stages of a process share. */
public record EngineRoom(
    KafkaSettings kafka,
    StageSettings settings,
    String clusterId,
    MeterRegistry meters,
    OnDeath onDeath) {

  /** Where state is kept. The state of a foreign cluster was once silently mixed in. */
  public Path stateDirectory() {
    return kafka.data().resolve(clusterId);
  }
}
