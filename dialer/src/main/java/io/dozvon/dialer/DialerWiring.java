package io.dozvon.dialer;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryView;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The stage, the caller and the door, for the process that runs them. */
@Factory
@Requires(beans = DialerSettings.class)
final class DialerWiring {

  @Singleton
  @Named(Names.STAGE)
  Stage dialer(
      Topics topics,
      Providers providers,
      Registry registry,
      DialerSettings settings,
      Clock clock,
      MeterRegistry meters) {
    var topology = new DialerTopology(topics, providers, registry, settings, clock, meters).build();
    return new Stage(Names.STAGE, topology, Map.of());
  }

  @Singleton
  @Bean(preDestroy = "close")
  Outgoing outgoing(KafkaSettings kafka) {
    return Outgoing.on(kafka);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Wire wire(DialerSettings settings) {
    return new Wire(new AddressGuard(settings.privateAddresses()));
  }

  /** Begins with the process; the registry tells whom it may call for. */
  @Context
  @Bean(preDestroy = "close")
  Caller caller(
      KafkaSettings kafka,
      Providers providers,
      RegistryView view,
      Optional<Vault> vault,
      Wire wire,
      Outgoing outgoing,
      DialerSettings settings,
      Clock clock,
      MeterRegistry registry) {
    var meters = new DialerMeters(registry);
    var lines = new Lines(providers, view.registry());
    var performer = new Performer(lines, vault, wire, settings, clock, meters);
    var results = new Results(view.registry());
    var dispatch =
        new Dispatch(
            performer,
            settings,
            clock,
            (attempt, conclusion) -> {
              Instant now = clock.instant();
              // Later than that the stage has settled it: nobody is to be told two things.
              if (now.isBefore(attempt.validUntil().plus(settings.settleAfter()))) {
                var result = results.concluded(attempt, conclusion, now);
                meters.told(result);
                outgoing.write(result);
              }
            });
    return Caller.start(kafka, dispatch, settings, clock, view::loaded, meters);
  }

  @Singleton
  Waiting waiting() {
    return new Waiting();
  }

  @Context
  @Bean(preDestroy = "close")
  ResultWatch resultWatch(KafkaSettings kafka, Waiting waiting) {
    return ResultWatch.start(kafka, waiting);
  }

  @Singleton
  DialDoor dialDoor(
      Providers providers,
      RegistryView view,
      Outgoing outgoing,
      Waiting waiting,
      ResultWatch watch,
      DialerSettings settings,
      Clock clock,
      @Named(TaskExecutors.IO) ExecutorService readers) {
    return new DialDoor(
        () -> view.loaded() ? Optional.of(view.registry()) : Optional.empty(),
        new Drafts(new Lines(providers, view.registry())),
        outgoing,
        waiting,
        watch::listening,
        settings,
        clock,
        readers);
  }
}
