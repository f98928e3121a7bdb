package io.dozvon.dialer;

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

/** The dialer is ready when attempts are taken from their topic, and results are heard. */
@Singleton
@Readiness
@Requires(beans = DialerSettings.class)
final class CallerIndicator implements HealthIndicator {

  private final Caller caller;
  private final ResultWatch watch;

  CallerIndicator(Caller caller, ResultWatch watch) {
    this.caller = caller;
    this.watch = watch;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Optional<String> trouble =
        caller
            .trouble()
            .or(
                () ->
                    watch.listening() ? Optional.empty() : Optional.of("results are not read yet"));
    return Publishers.just(
        HealthResult.builder("caller", trouble.isEmpty() ? HealthStatus.UP : HealthStatus.DOWN)
            .details(Map.of("caller", trouble.orElse("takes attempts")))
            .build());
  }
}
