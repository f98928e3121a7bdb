package io.dozvon.ingest;

import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryView;
import io.dozvon.runtime.KafkaSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.configuration.kafka.ProducerRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Puts the door together. */
@Factory
final class DoorFactory {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  @Singleton
  @Secondary
  Tenants tenants(RegistryView view) {
    return () -> view.loaded() ? Optional.of(view.registry()) : Optional.empty();
  }

  /**
   * Asks the registry of producers rather than for a producer, so that Micronaut knows the order in
   * which to close them: the registry would wait for Kafka, however long it takes.
   */
  @Singleton
  @Bean(preDestroy = "close")
  KafkaWriter kafkaWriter(ProducerRegistry producers, ClockDrift drift) {
    Argument<byte[]> bytes = Argument.of(byte[].class);
    return new KafkaWriter(
        producers.getProducer(DoorProducer.NAME, bytes, bytes), System::nanoTime, drift);
  }

  @Singleton
  ClockDrift clockDrift(Clock clock, MeterRegistry meters) {
    var drift = new ClockDrift(clock);
    Gauge.builder("dozvon.door.clock.ahead.seconds", drift, ClockDrift::aheadSeconds)
        .register(meters);
    return drift;
  }

  @Singleton
  WebhookLog webhookLog(KafkaWriter kafka, KafkaSettings settings) {
    return new WebhookLog(kafka, settings.topics());
  }

  @Singleton
  DoorProbe doorProbe(KafkaWriter kafka, KafkaSettings settings) {
    return new DoorProbe(kafka, settings.topics(), settings.instance());
  }

  @Singleton
  Ledger ledger(MeterRegistry meters, Clock clock) {
    return new Ledger(meters, new Repetition(clock, BETWEEN_LINES));
  }

  @Singleton
  Admission admission(IngestSettings settings, MeterRegistry meters) {
    var admission = new Admission(settings.inflightRequests(), settings.inflightBytes());
    Gauge.builder("dozvon.webhooks.inflight", admission, inside -> inside.load().requests())
        .register(meters);
    Gauge.builder("dozvon.webhooks.inflight.bytes", admission, inside -> inside.load().bytes())
        .register(meters);
    return admission;
  }

  @Singleton
  FrontDoor frontDoor(
      Providers providers,
      Tenants tenants,
      Admission admission,
      Clock clock,
      WebhookLog log,
      Ledger ledger,
      IngestSettings settings) {
    return new FrontDoor(
        new Doorman(providers, tenants), admission, new Judge(clock), log, ledger, settings);
  }
}
