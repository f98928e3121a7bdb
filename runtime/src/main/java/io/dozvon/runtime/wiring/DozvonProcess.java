package io.dozvon.runtime.wiring;

import io.dozvon.runtime.ConfigurationException;
import io.dozvon.runtime.ConfigurationSources;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running process: HTTP, beans and stages of one service, or of all of them. */
public final class DozvonProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DozvonProcess.class);
  private static final int FAILED = 1;
  private static final int WRONG_SETTINGS = 2;
  private static final Duration GLANCE = Duration.ofMillis(50);

  private final ApplicationContext context;

  private DozvonProcess(ApplicationContext context) {
    this.context = context;
  }

  /**
   * The whole {@code main} of a service: settings come from the environment and from arguments such
   * as {@code --kafka.bootstrap=broker:9092}. Wrong ones are named on stderr and end it with 2.
   */
  public static void main(ServiceModule module, String... arguments) {
    try {
      var configuration =
          ConfigurationSources.of(
              System.getenv(), ConfigurationSources.options(List.of(arguments)));
      ProcessPlan plan = ProcessPlan.read(configuration, List.of(module));
      DozvonProcess process = start(plan, ProcessRole.service());
      Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close"));
    } catch (ConfigurationException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(WRONG_SETTINGS);
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("the process could not be started");
      System.exit(FAILED);
    }
  }

  /** Returns when HTTP is served; the stages come up behind it, as soon as Kafka lets them. */
  public static DozvonProcess start(ProcessPlan plan, ProcessRole role) {
    plan.process().log().apply();
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .banner(false)
            .properties(MicronautProperties.of(plan))
            .singletons(plan, plan.kafka(), plan.stages(), plan.process(), role)
            .build();
    plan.vault().ifPresent(context::registerSingleton);
    plan.contributions().stream()
        .flatMap(contribution -> contribution.beans().stream())
        .forEach(context::registerSingleton);
    DozvonProcess process = new DozvonProcess(context);
    try {
      context.start();
      context.getBean(EmbeddedServer.class).start();
      context.getBean(StageHost.class).start();
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
    LOG.atInfo()
        .addKeyValue("services", plan.modules().stream().map(ServiceModule::name).toList())
        .addKeyValue("managementPort", process.managementPort())
        .log("process started");
    return process;
  }

  /** For whoever needs a bean of it. */
  public ApplicationContext context() {
    return context;
  }

  /** Where {@code /health/liveness}, {@code /health/readiness} and {@code /prometheus} are. */
  public int managementPort() {
    return MicronautProperties.managementPort(context);
  }

  /** Whether every stage does its work. */
  public boolean ready() {
    return context.isRunning() && context.getBean(StageHost.class).readiness().ready();
  }

  /** Waits until it is {@link #ready}; false if that took longer. */
  public boolean awaitReady(Duration longest) {
    long since = System.nanoTime();
    while (!ready()) {
      if (System.nanoTime() - since > longest.toNanos() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return true;
  }

  /**
   * First no more comes in, then the stages finish what they have. Takes some ten seconds at most.
   */
  @Override
  public void close() {
    if (context.isRunning()) {
      context.findBean(EmbeddedServer.class).ifPresent(EmbeddedServer::stop);
      context.close();
    }
  }
}
