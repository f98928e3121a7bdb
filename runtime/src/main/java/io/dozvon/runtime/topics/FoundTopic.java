package io.dozvon.runtime.topics;

import java.util.Map;

/**
 * A topic as the cluster has it.
 *
 * @param settings all that are in force
 * @param own those of them that were set for this very topic
 */
record FoundTopic(int partitions, Map<String, String> settings, Map<String, String> own) {

  FoundTopic {
    settings = Map.copyOf(settings);
    own = Map.copyOf(own);
  }
}
