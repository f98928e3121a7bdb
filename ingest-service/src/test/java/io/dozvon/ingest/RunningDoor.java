package io.dozvon.ingest;

import io.dozvon.providers.Providers;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The door on a port of its own, with all of Micronaut and Netty around it. */
final class RunningDoor implements AutoCloseable {

  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final MeterRegistry meters;

  private RunningDoor(ApplicationContext context) {
    this.context = context;
    this.server = context.getBean(EmbeddedServer.class).start();
    this.meters = context.getBean(MeterRegistry.class);
  }

  static RunningDoor on(MockKafka kafka, Map<String, String> settings) {
    return on(kafka, settings, Tenancy.PROVIDERS, () -> Optional.of(Tenancy.registry()));
  }

  static RunningDoor on(
      MockKafka kafka, Map<String, String> settings, Providers providers, Tenants tenants) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("kafka.bootstrap", "127.0.0.1:1");
    return new RunningDoor(builder(all, providers, tenants).singletons(kafka).start());
  }

  static RunningDoor on(String bootstrap, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("kafka.bootstrap", bootstrap);
    Tenants tenants = () -> Optional.of(Tenancy.registry());
    return new RunningDoor(builder(all, Tenancy.PROVIDERS, tenants).start());
  }

  int port() {
    return server.getPort();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  MeterRegistry meters() {
    return meters;
  }

  double count(String meter, String... tags) {
    return meters.find(meter).tags(tags).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** As the process does it when it ends. */
  @Override
  public void close() {
    server.stop();
    context.close();
  }

  private static ApplicationContextBuilder builder(
      Map<String, String> given, Providers providers, Tenants tenants) {
    Map<String, String> all = new HashMap<>(Map.of("ingest.host", "127.0.0.1", "ingest.port", "0"));
    all.putAll(given);
    var configuration = new Configuration(all);
    IngestSettings ingest = IngestSettings.from(configuration);
    KafkaSettings kafka = KafkaSettings.from(configuration);
    configuration.refuseTheRest();
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(IngestProperties.of(ingest))
        .singletons(
            ingest, kafka, providers, tenants, Clock.systemUTC(), new SimpleMeterRegistry());
  }
}
