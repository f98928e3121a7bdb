package io.dozvon.normalizer.wiring;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.NormalizerSettings;
import io.dozvon.normalizer.NormalizerTopology;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;

/** The beans of the call normalizer: its stage. */
@Factory
final class NormalizerBeans {

  @Singleton
  @Requires(beans = NormalizerSettings.class)
  Stage callNormalizer(
      Topics topics,
      Providers providers,
      Registry registry,
      NormalizerSettings settings,
      MeterRegistry meters) {
    var topology = new NormalizerTopology(topics, providers, registry, settings, meters);
    return new Stage(NormalizerTopology.NAME, topology.build(), Map.of());
  }
}
