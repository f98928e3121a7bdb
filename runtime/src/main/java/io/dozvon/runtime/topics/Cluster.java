package io.dozvon.runtime.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What we ask of a cluster about its topics. */
record Cluster(Admin admin) {

  String id() throws ExecutionException, InterruptedException {
    return admin.describeCluster().clusterId().get();
  }

  Map<String, FoundTopic> find(List<String> names) throws ExecutionException, InterruptedException {
    Map<String, Integer> partitions = new HashMap<>();
    for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
      try {
        TopicDescription description = topic.getValue().get();
        partitions.put(topic.getKey(), description.partitions().size());
      } catch (ExecutionException e) {
        rethrowUnless(UnknownTopicOrPartitionException.class, e);
      }
    }
    Map<String, Config> settings = settings(partitions.keySet());
    return partitions.keySet().stream()
        .collect(
            Collectors.toMap(
                name -> name, name -> found(partitions.get(name), settings.get(name))));
  }

  /** Another service may have been faster: it meant the same. */
  void create(List<NewTopic> topics) throws ExecutionException, InterruptedException {
    for (KafkaFuture<Void> creation : admin.createTopics(topics).values().values()) {
      try {
        creation.get();
      } catch (ExecutionException e) {
        rethrowUnless(TopicExistsException.class, e);
      }
    }
  }

  /**
   * Returns when each partition is served. A leader that does not know yet that it is one refuses
   * the first batch of a producer, may take the second, and then calls the first out of order for
   * good.
   */
  void awaitLeaders(List<NewTopic> topics) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (NewTopic topic : topics) {
      for (int partition = 0; partition < topic.numPartitions(); partition++) {
        ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    admin.listOffsets(ends).all().get();
  }

  void alter(Map<ConfigResource, Collection<AlterConfigOp>> changes)
      throws ExecutionException, InterruptedException {
    admin.incrementalAlterConfigs(changes).all().get();
  }

  private Map<String, Config> settings(Collection<String> names)
      throws ExecutionException, InterruptedException {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return admin.describeConfigs(resources).all().get().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private static FoundTopic found(int partitions, Config config) {
    return new FoundTopic(
        partitions,
        settings(config, any -> true),
        settings(config, entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG));
  }

  private static Map<String, String> settings(Config config, Predicate<ConfigEntry> which) {
    return config.entries().stream()
        .filter(entry -> entry.value() != null && which.test(entry))
        .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
  }

  private static void rethrowUnless(Class<? extends Exception> harmless, ExecutionException e)
      throws ExecutionException {
    if (!harmless.isInstance(e.getCause())) {
      throw e;
    }
  }
}
