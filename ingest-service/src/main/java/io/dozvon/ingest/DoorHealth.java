package io.dozvon.ingest;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** The door is ready when it knows whom to let in and Kafka takes what they bring. */
@Readiness
@Singleton
final class DoorHealth implements HealthIndicator {

  private final DoorProbe probe;
  private final Tenants tenants;

  DoorHealth(DoorProbe probe, Tenants tenants) {
    this.probe = probe;
    this.tenants = tenants;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    boolean kafka = probe.kafkaTakesWrites();
    boolean registry = tenants.known().isPresent();
    return Publishers.just(
        HealthResult.builder("door", kafka && registry ? HealthStatus.UP : HealthStatus.DOWN)
            .details(Map.of("kafkaTakesWrites", kafka, "registryRead", registry))
            .build());
  }
}
