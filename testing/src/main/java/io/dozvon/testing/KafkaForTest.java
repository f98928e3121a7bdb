package io.dozvon.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/**
 * One test's view of a Kafka. What it hands out is closed with it, in the opposite order; the Kafka
 * itself goes on.
 */
public final class KafkaForTest implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  static final int LARGEST_RECORD = 4 * 1024 * 1024;

  private final String bootstrapServers;
  private final String prefix;
  private final Deque<Runnable> toClose = new ArrayDeque<>();

  private KafkaForTest(String bootstrapServers, String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
  }

  /** For a Kafka that does not come from {@link WithKafka}, such as a {@link BrokerProcess}. */
  public static KafkaForTest at(String bootstrapServers, String prefix) {
    return new KafkaForTest(bootstrapServers, prefix);
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Goes before topic names, application ids, groups and transactional ids of this test. */
  public String prefix() {
    return prefix;
  }

  /**
   * Full names, prefix included, to numbers of partitions. They keep records of any time, since
   * tests have years of their own. Returns when they can be written to.
   */
  public void createTopics(Map<String, Integer> partitionsByName) {
    createTopics(
        partitionsByName.entrySet().stream()
            .map(
                topic ->
                    new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                        .configs(Map.of("retention.ms", "-1")))
            .toArray(NewTopic[]::new));
  }

  public void createTopics(NewTopic... topics) {
    List<String> names = Arrays.stream(topics).map(NewTopic::name).toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(topics)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      // The controller knows of them at once, the broker that clients ask a little later.
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .ignoreExceptionsInstanceOf(ExecutionException.class)
          .until(() -> served(admin, names));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics " + names, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot create topics " + names, e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("topics " + names + " not created in " + PATIENCE, e);
    }
  }

  public Producer<byte[], byte[]> producer() {
    return producer(Map.of());
  }

  /** The overrides are producer properties that go before ours. */
  public synchronized Producer<byte[], byte[]> producer(Map<String, ?> overrides) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    settings.put("max.request.size", LARGEST_RECORD);
    settings.putAll(overrides);
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    // A broker that the test has killed must not keep the test waiting.
    toClose.push(() -> producer.close(Duration.ofSeconds(1)));
    return producer;
  }

  /** Follows an existing topic from its beginning. */
  public synchronized RecordCollector collect(String topic) {
    RecordCollector collector = RecordCollector.follow(bootstrapServers, topic);
    toClose.push(collector::close);
    return collector;
  }

  @Override
  public synchronized void close() {
    while (!toClose.isEmpty()) {
      toClose.pop().run();
    }
  }

  /** A leader may be named before it knows that it is one, and refuse what is first sent to it. */
  private static boolean served(Admin admin, List<String> topics)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  ends.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    return admin.listOffsets(ends).all().get().keySet().equals(ends.keySet());
  }
}
