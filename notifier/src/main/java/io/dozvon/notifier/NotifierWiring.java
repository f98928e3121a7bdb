package io.dozvon.notifier;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** The stage, for the process that runs it. */
@Factory
final class NotifierWiring {

  @Singleton
  @Named(NotifierNames.STAGE)
  @Requires(beans = NotifierSettings.class)
  Stage notifier(
      Topics topics,
      Providers providers,
      Registry registry,
      NotifierSettings settings,
      Clock clock,
      MeterRegistry meters) {
    var topology =
        new NotifierTopology(topics, providers, registry, settings, clock, meters).build();
    return new Stage(NotifierNames.STAGE, topology, Map.of());
  }
}
