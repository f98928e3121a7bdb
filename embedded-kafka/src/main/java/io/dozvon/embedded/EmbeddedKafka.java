package io.dozvon.embedded;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running broker. Closing it keeps its data for the next start on the same directory. */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

  /**
   * There is no other broker that could take over, so it is never missed. A pause, as on a machine
   * that sleeps, would otherwise leave partitions without a leader for a moment, and a transaction
   * that ends in it open for ever: whoever reads committed records then waits for its end.
   */
  private static final Duration NEVER = Duration.ofDays(7);

  /** After a crash the controller lets a broker in only once it has missed the one before. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final DataDirectory data;
  private final ListeningSockets sockets;
  private final BrokerThreads threads;
  private final CombinedNode node;
  private final String bootstrapServers;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedKafka(
      DataDirectory data, ListeningSockets sockets, BrokerThreads threads, CombinedNode node) {
    this.data = data;
    this.sockets = sockets;
    this.threads = threads;
    this.node = node;
    this.bootstrapServers = sockets.clients();
  }

  /**
   * Returns when the broker takes connections.
   *
   * @throws PortTakenException when another program listens on the port
   * @throws DirectoryInUseException when another broker works on the data directory
   * @throws EmbeddedKafkaException when anything else stops the broker from starting
   */
  public static EmbeddedKafka start(EmbeddedKafkaSettings settings) {
    long begin = System.nanoTime();
    DataDirectory data = DataDirectory.open(settings.dataDirectory());
    try {
      EmbeddedKafka kafka = startOn(data, settings);
      LOG.atInfo()
          .addKeyValue("bootstrapServers", kafka.bootstrapServers)
          .addKeyValue("clusterId", kafka.clusterId())
          .addKeyValue("dataDirectory", settings.dataDirectory())
          .addKeyValue("millis", Duration.ofNanos(System.nanoTime() - begin).toMillis())
          .log("embedded broker started");
      return kafka;
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Chosen at the first start on a data directory, the same ever after. */
  public String clusterId() {
    return node.clusterId();
  }

  /**
   * Completes when the broker meets a fault that it cannot survive, for example a lost disk. What
   * it still answers then is not to be relied on; the process goes on, and its owner decides what
   * becomes of it.
   */
  public CompletionStage<BrokerFailedException> failure() {
    return threads.failure().minimalCompletionStage();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      stop();
      if (!threads.failure().isDone()) {
        data.leaveWell();
      }
    } finally {
      data.close();
    }
  }

  private void stop() {
    try {
      threads.run("embedded-kafka-stop", node::stop);
    } catch (ExecutionException e) {
      throw failure("stop", e.getCause());
    } finally {
      sockets.close();
    }
  }

  private static EmbeddedKafka startOn(DataDirectory data, EmbeddedKafkaSettings settings) {
    ListeningSockets sockets = ListeningSockets.bind(settings.port());
    try {
      if (!data.enter()) {
        // Where nobody looks for it. After that it is let in at once.
        startOn(data, settings, ListeningSockets.bind(0), SOON).stop();
      }
    } catch (RuntimeException e) {
      sockets.close();
      throw e;
    }
    return startOn(data, settings, sockets, NEVER);
  }

  private static EmbeddedKafka startOn(
      DataDirectory data,
      EmbeddedKafkaSettings settings,
      ListeningSockets sockets,
      Duration missedAfter) {
    try {
      KafkaConfig config = BrokerProperties.config(settings, sockets, missedAfter);
      var threads = new BrokerThreads();
      CombinedNode node = CombinedNode.of(config, data, sockets, threads);
      startOrStop(node, threads);
      return new EmbeddedKafka(data, sockets, threads, node);
    } catch (RuntimeException e) {
      sockets.close();
      throw e;
    }
  }

  private static void startOrStop(CombinedNode node, BrokerThreads threads) {
    try {
      threads.run("embedded-kafka-start", node::start);
    } catch (ExecutionException e) {
      var failure = failure("start", e.getCause());
      try {
        threads.run("embedded-kafka-stop", node::stop);
      } catch (ExecutionException alsoWhenStopping) {
        failure.addSuppressed(alsoWhenStopping.getCause());
      }
      throw failure;
    }
  }

  private static EmbeddedKafkaException failure(String deed, Throwable cause) {
    return new EmbeddedKafkaException(
        "the broker could not " + deed + ": " + cause.getMessage(), cause);
  }
}
