package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.standalone.upkeep.KnownStage;
import io.dozvon.standalone.upkeep.KnownStage.Input;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reset sets the offsets of what a stage reads: of all of it, and of nothing else. */
@WithKafka
class KnownStagesIT {

  private static final String REGISTRY =
      """
      projects:
        - id: flowers
          connections:
            - {id: flowers-sipout, provider: sipout, webhookKeys: [flowers-sipout-key]}
      """;

  @Test
  void readWhatTheirGroupsRead(KafkaForTest kafka, @TempDir Path data) throws Exception {
    try (RunningDozvon dozvon = RunningDozvon.on(kafka, data, REGISTRY);
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      for (KnownStage stage : KnownStage.values()) {
        assertThat(topicsRead(admin, dozvon.topics().application(stage.label())))
            .as(stage.label())
            .isEqualTo(inputs(stage, dozvon.topics()));
      }
    }
  }

  /** Topics between the steps of one stage are its own, and not named by ours. */
  private static Set<String> topicsRead(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .map(TopicPartition::topic)
        .filter(topic -> !topic.startsWith(group))
        .collect(Collectors.toSet());
  }

  private static Set<String> inputs(KnownStage stage, Topics topics) {
    return stage.inputs(topics, Providers.known().ids()).stream()
        .map(Input::topic)
        .collect(Collectors.toSet());
  }
}
