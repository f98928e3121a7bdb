package io.dozvon.runtime.topics;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the topics are there and fit, before anything reads or writes them. May run in
 * several services at once.
 */
public final class TopicProvisioner {

  private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);
  private static final int REQUEST_MILLIS = 5_000;
  private static final int PAUSE_MILLIS = 100;
  private static final Duration QUIETLY = Duration.ofSeconds(2);

  private final KafkaSettings kafka;
  private final RawFlush flush;

  /** For the cluster of these settings. */
  public TopicProvisioner(KafkaSettings kafka, RawFlush flush) {
    this.kafka = kafka;
    this.flush = flush;
  }

  /**
   * Creates what is missing and checks what is there.
   *
   * @param patience how long to wait for a Kafka that is not up yet
   * @return the id of the cluster
   * @throws WrongTopicsException when an existing topic cannot be worked with
   * @throws KafkaUnavailableException when patience is over, or Kafka refuses
   */
  public String provision(List<String> providers, Duration patience) {
    Topics topics = kafka.topics();
    Admin admin = Admin.create(adminSettings());
    try {
      return untilAnswered(
          new Cluster(admin), WantedTopics.of(topics, providers), System.nanoTime(), patience);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("stopped while waiting for Kafka", stopped);
    } finally {
      // Not to wait for answers that nobody waits for any more.
      admin.close(Duration.ZERO);
    }
  }

  private String untilAnswered(Cluster cluster, WantedTopics wanted, long since, Duration patience)
      throws InterruptedException {
    while (true) {
      try {
        return provision(cluster, wanted);
      } catch (ExecutionException e) {
        Duration waited = Duration.ofNanos(System.nanoTime() - since);
        if (!(e.getCause() instanceof RetriableException) || waited.compareTo(patience) > 0) {
          throw new KafkaUnavailableException(
              "Kafka at %s cannot be used: %s"
                  .formatted(kafka.bootstrap(), e.getCause().getMessage()),
              e.getCause());
        }
        waiting(waited, patience, e.getCause());
      }
    }
  }

  /** Looks again after each change, since what another service created must fit as well. */
  private String provision(Cluster cluster, WantedTopics wanted)
      throws ExecutionException, InterruptedException {
    TopicPlan plan = plan(cluster, wanted);
    if (!plan.toCreate().isEmpty()) {
      plan = planWithout(plan.toCreate(), cluster, wanted);
    }
    if (!plan.misfits().isEmpty()) {
      throw new WrongTopicsException(plan.misfits());
    }
    if (!plan.toAlter().isEmpty()) {
      cluster.alter(plan.toAlter());
      LOG.atInfo()
          .addKeyValue("topics", plan.toAlter().size())
          .addKeyValue("settings", plan.settingsToAlter())
          .log("changed settings of topics");
    }
    return cluster.id();
  }

  private TopicPlan planWithout(List<NewTopic> missing, Cluster cluster, WantedTopics wanted)
      throws ExecutionException, InterruptedException {
    cluster.create(missing);
    LOG.atInfo().addKeyValue("topics", missing.size()).log("created topics");
    TopicPlan plan = plan(cluster, wanted);
    if (!plan.toCreate().isEmpty()) {
      // The controller has them already, the broker that we ask will have them in a moment.
      throw new ExecutionException(new UnknownTopicOrPartitionException("new topics are not seen"));
    }
    cluster.awaitLeaders(missing);
    return plan;
  }

  private TopicPlan plan(Cluster cluster, WantedTopics wanted)
      throws ExecutionException, InterruptedException {
    return TopicPlan.of(wanted, cluster.find(wanted.names()), kafka.replication(), flush);
  }

  private void waiting(Duration waited, Duration patience, Throwable why)
      throws InterruptedException {
    if (waited.compareTo(QUIETLY) > 0) {
      logWaiting(waited, patience, why);
    }
    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
  }

  private void logWaiting(Duration waited, Duration patience, Throwable why) {
    LOG.atWarn()
        .addKeyValue("bootstrap", kafka.bootstrap())
        .addKeyValue("waitedSeconds", waited.toSeconds())
        .addKeyValue("patienceSeconds", patience.toSeconds())
        .addKeyValue("why", why.getMessage())
        .log("waiting for Kafka");
  }

  private Map<String, Object> adminSettings() {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put("client.id", "dozvon-topics-" + kafka.instance());
    settings.put("request.timeout.ms", REQUEST_MILLIS);
    settings.put("default.api.timeout.ms", REQUEST_MILLIS);
    return settings;
  }
}
