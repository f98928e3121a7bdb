package io.dozvon.runtime.topics;

import io.dozvon.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** What has to be done for a cluster to have the topics as they should be. */
record TopicPlan(
    List<NewTopic> toCreate,
    Map<ConfigResource, Collection<AlterConfigOp>> toAlter,
    List<String> misfits) {

  private static final String FLUSH = "flush.messages";
  private static final String TIME = "message.timestamp.type";

  static TopicPlan of(
      WantedTopics wanted, Map<String, FoundTopic> found, int replication, RawFlush flush) {
    return new TopicPlan(
        wanted.all().stream()
            .filter(topic -> !found.containsKey(topic.name()))
            .map(topic -> creation(topic, replication, flushed(topic, wanted, flush)))
            .toList(),
        alterations(wanted, found, flush),
        wanted.all().stream()
            .filter(topic -> found.containsKey(topic.name()))
            .flatMap(topic -> TopicFit.misfits(topic, found.get(topic.name()), wanted).stream())
            .toList());
  }

  /** The names of the settings that have to change. */
  Set<String> settingsToAlter() {
    return toAlter.values().stream()
        .flatMap(Collection::stream)
        .map(change -> change.configEntry().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean flushed(Topic<?, ?> topic, WantedTopics wanted, RawFlush flush) {
    return flush == RawFlush.EVERY_MESSAGE && wanted.raw().contains(topic.name());
  }

  private static NewTopic creation(Topic<?, ?> topic, int replication, boolean flushed) {
    Map<String, String> settings = new HashMap<>(topic.settings());
    if (flushed) {
      settings.put(FLUSH, "1");
    }
    return new NewTopic(
            topic.name(),
            Optional.of(topic.partitions()),
            replication < 0 ? Optional.empty() : Optional.of((short) replication))
        .configs(settings);
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> alterations(
      WantedTopics wanted, Map<String, FoundTopic> found, RawFlush flush) {
    Map<ConfigResource, Collection<AlterConfigOp>> alterations = new HashMap<>();
    for (Topic<?, ?> topic : wanted.all()) {
      Optional.ofNullable(found.get(topic.name()))
          .map(it -> changes(topic, it, wanted, flush))
          .filter(changes -> !changes.isEmpty())
          .ifPresent(changes -> alterations.put(resource(topic), changes));
    }
    return alterations;
  }

  private static List<AlterConfigOp> changes(
      Topic<?, ?> topic, FoundTopic found, WantedTopics wanted, RawFlush flush) {
    List<AlterConfigOp> changes = new ArrayList<>();
    String time = topic.settings().get(TIME);
    if (!time.equals(found.settings().get(TIME))) {
      changes.add(setting(TIME, time));
    }
    if (wanted.raw().contains(topic.name()) && flushDiffers(found, flush)) {
      changes.add(flushTo(flush));
    }
    return changes;
  }

  private static boolean flushDiffers(FoundTopic topic, RawFlush flush) {
    return switch (flush) {
      case EVERY_MESSAGE -> !"1".equals(topic.settings().get(FLUSH));
      case BROKER_DEFAULT -> topic.own().containsKey(FLUSH);
      case AS_IT_IS -> false;
    };
  }

  private static AlterConfigOp flushTo(RawFlush flush) {
    return flush == RawFlush.EVERY_MESSAGE
        ? setting(FLUSH, "1")
        : new AlterConfigOp(new ConfigEntry(FLUSH, ""), AlterConfigOp.OpType.DELETE);
  }

  private static AlterConfigOp setting(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }

  private static ConfigResource resource(Topic<?, ?> topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }
}
