package io.dozvon.ingest;

import io.dozvon.runtime.KafkaSettings;
import io.micronaut.configuration.kafka.config.KafkaDefaultConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/**
 * Gives micronaut-kafka the Kafka that all others use, for whatever it does unasked: when the
 * server stops, it makes an admin client.
 */
@Singleton
final class SameKafka implements BeanCreatedEventListener<KafkaDefaultConfiguration> {

  private final KafkaSettings kafka;

  SameKafka(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  @Override
  public KafkaDefaultConfiguration onCreated(BeanCreatedEvent<KafkaDefaultConfiguration> event) {
    KafkaDefaultConfiguration defaults = event.getBean();
    defaults.getConfig().putAll(kafka.clientSettings());
    return defaults;
  }
}
