package io.dozvon.runtime.stage;

import io.dozvon.runtime.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;

/** What all stages of a process share. */
public record EngineRoom(
    KafkaSettings kafka,
    StageSettings settings,
    String clusterId,
    MeterRegistry meters,
    OnDeath onDeath) {}
