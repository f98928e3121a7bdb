package io.dozvon.ingest;

import io.dozvon.runtime.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** Puts the door for clients together. */
@Factory
final class ClientDoorFactory {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int MOST_REQUESTS = 100;
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  @Singleton
  ClientDoor clientDoor(
      Tenants tenants,
      KafkaWriter kafka,
      KafkaSettings settings,
      IngestSettings ingest,
      @Named(TaskExecutors.IO) ExecutorService readers) {
    return new ClientDoor(
        tenants,
        new Admission(MOST_REQUESTS, MOST_BYTES),
        new ClientLog(kafka, settings.topics()),
        ingest,
        readers);
  }

  @Singleton
  ClientLedger clientLedger(MeterRegistry meters, Clock clock) {
    return new ClientLedger(meters, new Repetition(clock, BETWEEN_LINES));
  }
}
