package io.dozvon.runtime.wiring;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** A process that answers lives. What it waits for is no reason to start it anew. */
@Singleton
@Liveness
final class ProcessIndicator implements HealthIndicator {

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(HealthResult.builder("process", HealthStatus.UP).build());
  }
}
