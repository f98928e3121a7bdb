package io.dozvon.runtime.wiring;

import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryView;
import io.dozvon.runtime.ShortCause;
import io.dozvon.runtime.Stage;
import io.dozvon.runtime.stage.EngineRoom;
import io.dozvon.runtime.stage.StoreReading;
import io.dozvon.runtime.topics.KafkaUnavailableException;
import io.dozvon.runtime.topics.TopicProvisioner;
import io.dozvon.runtime.topics.WrongTopicsException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the stages of the process to life, in order: topics, registry, stages. It does so on a
 * thread of its own, so that a process that waits for Kafka is alive and tells what it waits for.
 */
@Singleton
final class StageHost implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StageHost.class);
  private static final Duration REGISTRY_LOG_INTERVAL = Duration.ofSeconds(10);

  private final ProcessPlan plan;
  private final ProcessRole role;
  private final Providers providers;
  private final RegistryView registry;
  private final MeterRegistry meters;
  private final Clock clock;
  private final BeanContext beans;
  private final Thread thread = new Thread(this::bringUp, "stage-host");
  private volatile String waitingFor = "Kafka";
  private volatile Optional<RunningStages> stages = Optional.empty();
  private volatile boolean closed;

  StageHost(
      ProcessPlan plan,
      ProcessRole role,
      Providers providers,
      RegistryView registry,
      MeterRegistry meters,
      Clock clock,
      BeanContext beans) {
    this.plan = plan;
    this.role = role;
    this.providers = providers;
    this.registry = registry;
    this.meters = meters;
    this.clock = clock;
    this.beans = beans;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** How the stages are by now. */
  Readiness readiness() {
    return registry
        .failure()
        .map(Readiness::waiting)
        .or(() -> stages.map(running -> Readiness.of(running.health())))
        .orElseGet(() -> Readiness.waiting("waiting for " + waitingFor));
  }

  /** One partition of a stage's store, as far as this process has it. */
  <S> StoreReading<S> store(String stage, String store, QueryableStoreType<S> type, int partition) {
    return stages
        .map(running -> running.store(stage, store, type, partition))
        .orElseGet(() -> new StoreReading.NotNow<>("waiting for " + waitingFor));
  }

  @Override
  @PreDestroy
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stages.ifPresent(RunningStages::close);
  }

  private void bringUp() {
    try {
      String clusterId =
          new TopicProvisioner(plan.kafka(), role.flush())
              .provision(providers.ids(), plan.process().patience());
      waitingFor = "the registry";
      if (registryLoaded() && keysAreThere()) {
        startStages(clusterId);
      }
    } catch (WrongTopicsException | KafkaUnavailableException e) {
      giveUp(e.getMessage());
    } catch (RuntimeException e) {
      LOG.atDebug().setCause(e).log("stages could not be started");
      giveUp("stages could not be started: " + ShortCause.of(e));
    }
  }

  private boolean registryLoaded() {
    while (!closed && !registry.awaitLoaded(REGISTRY_LOG_INTERVAL)) {
      if (registry.failure().isPresent()) {
        giveUp(registry.failure().get());
        return false;
      }
      LOG.atWarn().log("waiting for the registry to be read");
    }
    return !closed;
  }

  /** A process without any keys has no use for credentials, and does not care. */
  private boolean keysAreThere() {
    Optional<String> lost =
        plan.vault().flatMap(vault -> LostKeys.among(registry.registry().connections(), vault));
    lost.ifPresent(this::giveUp);
    return lost.isEmpty();
  }

  private void startStages(String clusterId) {
    EngineRoom room =
        new EngineRoom(plan.kafka(), plan.stages(), clusterId, meters, role.onDeath());
    RunningStages running = RunningStages.start(beans.getBeansOfType(Stage.class), room, clock);
    StageMeters.register(running, meters);
    stages = Optional.of(running);
  }

  private void giveUp(String why) {
    waitingFor = "nothing any more: " + why;
    if (!closed) {
      role.end().accept(why);
    }
  }
}
