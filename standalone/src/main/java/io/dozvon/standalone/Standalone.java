package io.dozvon.standalone;

import io.dozvon.embedded.EmbeddedKafka;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * All services in this process, and a broker if none is there: started in order, ended in order.
 */
final class Standalone implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final ProcessPlan plan;
  private final Optional<EmbeddedKafka> broker;
  private final DozvonProcess process;
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Standalone(ProcessPlan plan, Optional<EmbeddedKafka> broker, DozvonProcess process) {
    this.plan = plan;
    this.broker = broker;
    this.process = process;
  }

  /** Returns when everything is at work. */
  static Standalone start(
      ProcessPlan given, Optional<BrokerPlan> brokerPlan, Optional<RegistryFile> registry) {
    return start(given, brokerPlan, registry, kafka -> {});
  }

  /**
   * Returns when everything is at work.
   *
   * @param beforehand what is to be in Kafka, besides the registry, before any service looks
   */
  static Standalone start(
      ProcessPlan given,
      Optional<BrokerPlan> brokerPlan,
      Optional<RegistryFile> registry,
      Consumer<KafkaSettings> beforehand) {
    ProcessPlan plan = LocalKeyset.in(given);
    Optional<EmbeddedKafka> broker = brokerPlan.map(own -> EmbeddedKafka.start(own.settings()));
    try {
      ProcessPlan reachable =
          broker.map(own -> plan.onKafkaAt(own.bootstrapServers())).orElse(plan);
      RawFlush flush = brokerPlan.map(BrokerPlan::flush).orElse(RawFlush.AS_IT_IS);
      Groundwork groundwork =
          new Groundwork(
              reachable.kafka(), reachable.process().patience(), flush, reachable.vault());
      registry.ifPresent(groundwork::lay);
      beforehand.accept(reachable.kafka());
      DozvonProcess process = DozvonProcess.start(reachable, ProcessRole.standalone(flush));
      Standalone standalone = new Standalone(reachable, broker, process);
      standalone.watch();
      return standalone;
    } catch (RuntimeException e) {
      broker.ifPresent(EmbeddedKafka::close);
      throw e;
    }
  }

  KafkaSettings kafka() {
    return plan.kafka();
  }

  ProcessPlan plan() {
    return plan;
  }

  boolean ownsBroker() {
    return broker.isPresent();
  }

  /** Where health, metrics and owners of phones are. */
  int managementPort() {
    return process.managementPort();
  }

  /** Where webhooks and clients come in. */
  int doorPort() {
    return process.context().getBean(EmbeddedServer.class).getPort();
  }

  /** Until all is at work, it has given up, or took too long. */
  boolean awaitReady() {
    long since = System.nanoTime();
    boolean ready = process.awaitReady(GLANCE);
    while (!ready && !hasEnded() && System.nanoTime() - since < LONGEST_START.toNanos()) {
      ready = process.awaitReady(GLANCE);
    }
    return ready;
  }

  /** Whether somebody has stopped the process, or it has given up. */
  boolean hasEnded() {
    return end.getCount() == 0;
  }

  /** Until somebody stops the process. */
  void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits that long at most; whether somebody has stopped the process by then. */
  boolean endsWithin(Duration time) {
    try {
      return end.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The services first: they still have something to tell Kafka. */
  @Override
  public void close() {
    process.close();
    broker.ifPresent(EmbeddedKafka::close);
    closed.countDown();
  }

  private void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder, "stop"));
    broker.ifPresent(
        own -> {
          var unused =
              own.failure()
                  .thenAccept(
                      failure -> {
                        System.err.println("dozvon: the broker failed: " + failure.getMessage());
                        end.countDown();
                      });
        });
  }

  /** On Ctrl-C: lets the main thread close everything, and the Java runtime wait for it. */
  private void endInOrder() {
    end.countDown();
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
