package io.dozvon.runtime.wiring;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryView;
import io.dozvon.runtime.KafkaSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every service may ask for, beside the settings. */
@Factory
final class CommonBeans {

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  Providers providers() {
    return Providers.known();
  }

  @Singleton
  Topics topics(KafkaSettings kafka) {
    return kafka.topics();
  }

  /** Does not wait for Kafka, nor for the topics to be there. */
  @Singleton
  @Bean(preDestroy = "close")
  RegistryView registryView(KafkaSettings kafka, Topics topics) {
    return RegistryView.start(kafka.clientSettings(), topics);
  }

  @Singleton
  Registry registry(RegistryView view) {
    return view.registry();
  }
}
