package io.dozvon.matcher;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.Stage;
import io.dozvon.runtime.stage.StoreReading;
import io.dozvon.runtime.wiring.StageStores;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The stage and the watcher of its index, for the process that runs them. */
@Factory
final class MatcherWiring {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(beans = MatcherSettings.class)
  IndexProgress indexProgress(
      KafkaSettings kafka, Topics topics, MatcherSettings settings, Clock clock) {
    return IndexProgress.start(kafka.clientSettings(), topics, settings.indexTolerance(), clock);
  }

  @Singleton
  @Requires(beans = MatcherSettings.class)
  PhoneOwners phoneOwners(
      Topics topics,
      Providers providers,
      Registry registry,
      IndexProgress progress,
      StageStores stores) {
    return new PhoneOwners(
        new CallObjections(providers, registry, new PhoneReaders()),
        topics.clients().partitions(),
        progress::complete,
        partition -> table(stores, partition));
  }

  @Singleton
  @Named(Names.STAGE)
  @Requires(beans = MatcherSettings.class)
  Stage matcher(
      Topics topics,
      Providers providers,
      Registry registry,
      MatcherSettings settings,
      IndexProgress progress,
      MeterRegistry meters) {
    var topology =
        new MatcherTopology(topics, providers, registry, settings, progress::complete, meters)
            .build();
    return new Stage(Names.STAGE, topology, Map.of());
  }

  private static StoreReading<PhoneTable> table(StageStores stores, int partition) {
    StoreReading<ReadOnlyKeyValueStore<String, IndexRow>> rows =
        read(stores, Names.CLIENT_BY_PHONE, partition);
    StoreReading<ReadOnlyKeyValueStore<String, Integer>> counts =
        read(stores, Names.CLIENTS_PER_PHONE, partition);
    return rows.with(counts, PhoneTable::new);
  }

  private static <V> StoreReading<ReadOnlyKeyValueStore<String, V>> read(
      StageStores stores, String store, int partition) {
    return stores.of(Names.STAGE, store, QueryableStoreTypes.keyValueStore(), partition);
  }
}
