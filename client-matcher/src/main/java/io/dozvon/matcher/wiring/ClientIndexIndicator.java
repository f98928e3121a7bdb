package io.dozvon.matcher.wiring;

import io.dozvon.matcher.IndexProgress;
import io.dozvon.matcher.MatcherSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** The matcher is ready when it knows all clients: until then calls of unknown callers wait. */
@Singleton
@Readiness
@Requires(beans = MatcherSettings.class)
final class ClientIndexIndicator implements HealthIndicator {

  private static final String HELD = "dozvon.matcher.events.held";

  private final IndexProgress progress;
  private final MeterRegistry meters;

  ClientIndexIndicator(IndexProgress progress, MeterRegistry meters) {
    this.progress = progress;
    this.meters = meters;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    boolean complete = progress.complete();
    long held =
        Optional.ofNullable(meters.find(HELD).gauge()).map(Gauge::value).orElse(0d).longValue();
    return Publishers.just(
        HealthResult.builder("clients-by-phone", complete ? HealthStatus.UP : HealthStatus.DOWN)
            .details(Map.of("indexComplete", complete, "callEventsWaiting", held))
            .build());
  }
}
