package io.dozvon.runtime.topics;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics that there should be.
 *
 * @param raw names of those that hold webhooks as received
 * @param anyPartitions names of those that are read whole by whoever reads them, so that their
 *     number of partitions matters to nobody
 */
record WantedTopics(List<Topic<?, ?>> all, Set<String> raw, Set<String> anyPartitions) {

  static WantedTopics of(Topics topics, List<String> providers) {
    return new WantedTopics(
        topics.all(providers),
        providers.stream().map(provider -> topics.raw(provider).name()).collect(Collectors.toSet()),
        Stream.of(topics.projects(), topics.connections(), topics.employees(), topics.probes())
            .map(Topic::name)
            .collect(Collectors.toSet()));
  }

  List<String> names() {
    return all.stream().<String>map(Topic::name).toList();
  }
}
