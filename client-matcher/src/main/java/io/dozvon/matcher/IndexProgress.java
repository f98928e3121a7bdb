package io.dozvon.matcher;

import io.dozvon.contracts.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Whether the index has read all the clients there are. Kafka Streams does not wait for it: the
 * index is filled through a topic of its own, while calls come in. So this asks Kafka, all the
 * time, how far the group has come, on a thread of its own.
 */
public final class IndexProgress implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexProgress.class);
  private static final Duration WHILE_BEHIND = Duration.ofMillis(200);
  private static final Duration WHILE_COMPLETE = Duration.ofSeconds(1);

  private final Map<String, Object> clientSettings;
  private final String application;
  private final String clients;
  private final Duration tolerance;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "index-progress");
  private volatile Optional<Instant> completeAsOf = Optional.empty();

  private IndexProgress(
      Map<String, Object> clientSettings, Topics topics, Duration tolerance, Clock clock) {
    this.clientSettings = clientSettings;
    this.application = topics.application(Names.STAGE);
    this.clients = topics.clients().name();
    this.tolerance = tolerance;
    this.clock = clock;
  }

  /**
   * Begins to watch; waits neither for Kafka nor for the topics to be there.
   *
   * @param tolerance how old the clients may be that the index has not yet read
   */
  public static IndexProgress start(
      Map<String, Object> clientSettings, Topics topics, Duration tolerance, Clock clock) {
    IndexProgress progress = new IndexProgress(clientSettings, topics, tolerance, clock);
    progress.thread.setDaemon(true);
    progress.thread.start();
    return progress;
  }

  /** True if all clients but the very latest are in the index. */
  public boolean complete() {
    return completeAsOf.filter(as -> as.plus(tolerance).isAfter(clock.instant())).isPresent();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void watch() {
    try {
      while (!closed.await(WHILE_BEHIND.toMillis(), TimeUnit.MILLISECONDS)) {
        watchOneConnection();
      }
    } catch (InterruptedException toBeClosed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kafka's name may not even be known yet when everything starts at once. */
  private void watchOneConnection() throws InterruptedException {
    try (KafkaPositions kafka = new KafkaPositions(clientSettings, application)) {
      Optional<Chase> chase = Optional.empty();
      do {
        chase = look(chase, kafka);
      } while (!closed.await(
          (chase.isPresent() ? WHILE_BEHIND : WHILE_COMPLETE).toMillis(), TimeUnit.MILLISECONDS));
    } catch (RuntimeException e) {
      couldNotLook(e);
    }
  }

  /** Whatever goes wrong, the next look may succeed; until then nothing is claimed. */
  private Optional<Chase> look(Optional<Chase> chase, KafkaPositions kafka) {
    try {
      return follow(chase.orElseGet(() -> setOut(kafka)).lookedAt(kafka), kafka);
    } catch (RuntimeException e) {
      couldNotLook(e);
      return chase;
    }
  }

  /** Kafka is away now and then; anything else is a defect, which must not end the watch either. */
  private static void couldNotLook(RuntimeException e) {
    LOG.atLevel(e instanceof KafkaException ? Level.DEBUG : Level.WARN)
        .addKeyValue("why", e.getClass().getSimpleName())
        .log("could not look at the index");
  }

  private Optional<Chase> follow(Chase looked, KafkaPositions kafka) {
    if (!looked.arrived()) {
      return Optional.of(looked);
    }
    if (looked.leg() == Chase.Leg.CLIENTS) {
      // With what is not yet committed: the marks of a transaction come later than its end.
      return follow(
          looked
              .goOnTo(
                  kafka.ends(Names.indexChangesTopic(application), IsolationLevel.READ_UNCOMMITTED))
              .lookedAt(kafka),
          kafka);
    }
    arrive(looked.since());
    return Optional.empty();
  }

  private Chase setOut(KafkaPositions kafka) {
    Instant now = clock.instant();
    return Chase.to(kafka.ends(clients, IsolationLevel.READ_COMMITTED), now);
  }

  private void arrive(Instant since) {
    if (!complete()) {
      LOG.atInfo()
          .addKeyValue("millis", Duration.between(since, clock.instant()).toMillis())
          .log("the index of clients by phone is complete");
    }
    completeAsOf = Optional.of(since);
  }
}
