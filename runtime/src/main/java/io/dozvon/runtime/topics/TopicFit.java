package io.dozvon.runtime.topics;

import io.dozvon.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether an existing topic will do; where not, what was found, expected, and is to be done. */
final class TopicFit {

  private static final String LARGEST = "max.message.bytes";
  private static final String CLEANUP = "cleanup.policy";

  private TopicFit() {}

  static List<String> misfits(Topic<?, ?> wanted, FoundTopic found, WantedTopics all) {
    List<String> misfits = new ArrayList<>();
    if (found.partitions() != wanted.partitions() && !all.anyPartitions().contains(wanted.name())) {
      misfits.add(partitions(wanted, found));
    }
    if (Long.parseLong(found.settings().getOrDefault(LARGEST, "0")) < Topic.LARGEST_RECORD_BYTES) {
      misfits.add(setting(wanted, found, LARGEST, "at least "));
    }
    if (!policies(found.settings().getOrDefault(CLEANUP, ""))
        .equals(policies(wanted.settings().get(CLEANUP)))) {
      misfits.add(setting(wanted, found, CLEANUP, ""));
    }
    return misfits;
  }

  private static String partitions(Topic<?, ?> wanted, FoundTopic found) {
    return "topic %s has %d partitions, expected %d: all stages must see the same number; set"
            .formatted(wanted.name(), found.partitions(), wanted.partitions())
        + " topics.partitions to the number the topics have, or choose another topics.prefix";
  }

  private static String setting(
      Topic<?, ?> wanted, FoundTopic found, String setting, String atLeast) {
    String expected = wanted.settings().get(setting);
    return "topic %s has %s=%s, expected %s%s; run: kafka-configs.sh --alter --topic %s"
            .formatted(
                wanted.name(),
                setting,
                found.settings().getOrDefault(setting, "?"),
                atLeast,
                expected,
                wanted.name())
        + " --add-config %s=%s".formatted(setting, expected);
  }

  private static Set<String> policies(String setting) {
    return Set.of(setting.split(","));
  }
}
