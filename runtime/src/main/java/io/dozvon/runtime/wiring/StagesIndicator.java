package io.dozvon.runtime.wiring;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** The stages in the process's readiness; its liveness is the process itself. */
@Singleton
@Readiness
final class StagesIndicator implements HealthIndicator {

  private final StageHost host;

  StagesIndicator(StageHost host) {
    this.host = host;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    var readiness = host.readiness();
    return Publishers.just(
        HealthResult.builder("stages", readiness.ready() ? HealthStatus.UP : HealthStatus.DOWN)
            .details(readiness.details())
            .build());
  }
}
