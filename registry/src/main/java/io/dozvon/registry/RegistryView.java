package io.dozvon.registry;

import io.dozvon.contracts.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry as it stands in Kafka, followed by a thread of its own. It outlives outages of the
 * broker: the registry then stays as it was last known.
 */
public final class RegistryView implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryView.class);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final RegistryEntries entries = new RegistryEntries();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Patience patience = Patience.endless();
  private final RegistryFollower follower;
  private final Thread thread = new Thread(this::run, "registry-view");
  private volatile Optional<String> failure = Optional.empty();

  private RegistryView(Supplier<Consumer<byte[], byte[]>> consumers, Topics topics) {
    follower = new RegistryFollower(consumers, new RegistryTopics(topics), entries);
  }

  /**
   * Begins to read; see {@link #awaitLoaded}.
   *
   * @param clientSettings how to reach Kafka: {@code bootstrap.servers}, security and the like
   */
  public static RegistryView start(Map<String, Object> clientSettings, Topics topics) {
    return start(() -> RegistryClients.consumer(clientSettings), topics);
  }

  static RegistryView start(Supplier<Consumer<byte[], byte[]>> consumers, Topics topics) {
    RegistryView view = new RegistryView(consumers, topics);
    view.thread.setDaemon(true);
    view.thread.start();
    return view;
  }

  /** What is known by now; follows the topics from then on. */
  public Registry registry() {
    return entries;
  }

  /** Whether all entries that were there at the start are known. */
  public boolean loaded() {
    return follower.loaded();
  }

  /** Waits until {@link #loaded}; false if that took longer, or will never be. */
  public boolean awaitLoaded(Duration longest) {
    try {
      return settled.await(longest.toMillis(), TimeUnit.MILLISECONDS) && loaded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return loaded();
    }
  }

  /** Why the registry is followed no more, though nobody closed the view. */
  public Optional<String> failure() {
    return failure;
  }

  @Override
  public void close() {
    patience.end();
    follower.wakeUp();
    try {
      thread.join(STOPPING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (follower) {
      while (patience.lasts()) {
        if (!follower.step()) {
          patience.pause();
        }
        if (follower.loaded()) {
          settled.countDown();
        }
      }
      if (Thread.currentThread().isInterrupted()) {
        failure = Optional.of("the registry view was interrupted");
      }
    } catch (RuntimeException | Error e) {
      failure = Optional.of("the registry view died of " + e);
      LOG.atError().setCause(e).log("registry view died");
    } finally {
      settled.countDown();
    }
  }
}
