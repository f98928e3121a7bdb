package io.dozvon.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

final class TopicPlanTest {

  private static final Topics TOPICS = new Topics("test-", 6);
  private static final WantedTopics WANTED = WantedTopics.of(TOPICS, List.of("sipuni"));
  private static final String RAW = TOPICS.raw("sipuni").name();

  @Test
  void createsAllOnAnEmptyClusterAsTheTopicsSay() {
    // When
    TopicPlan plan = TopicPlan.of(WANTED, Map.of(), -1, RawFlush.AS_IT_IS);

    // Then
    assertThat(plan.misfits()).isEmpty();
    assertThat(plan.toAlter()).isEmpty();
    Map<String, NewTopic> created =
        plan.toCreate().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));
    assertThat(created.keySet()).containsExactlyInAnyOrderElementsOf(WANTED.names());
    NewTopic clients = created.get(TOPICS.clients().name());
    assertThat(clients.numPartitions()).isEqualTo(6);
    assertThat(clients.replicationFactor()).isEqualTo((short) -1);
    assertThat(clients.configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("max.message.bytes", "4194304");
  }

  @Test
  void onlyRawTopicsAreCreatedWithAFlushPerMessage() {
    // When
    TopicPlan plan = TopicPlan.of(WANTED, Map.of(), 3, RawFlush.EVERY_MESSAGE);

    // Then
    assertThat(plan.toCreate())
        .allSatisfy(topic -> assertThat(topic.replicationFactor()).isEqualTo((short) 3))
        .filteredOn(topic -> topic.configs().containsKey("flush.messages"))
        .extracting(NewTopic::name)
        .containsExactly(RAW);
  }

  @Test
  void leavesAClusterAloneThatHasAll() {
    // When
    TopicPlan plan = TopicPlan.of(WANTED, allFound(), -1, RawFlush.AS_IT_IS);

    // Then
    assertThat(plan).isEqualTo(new TopicPlan(List.of(), Map.of(), List.of()));
  }

  @Test
  void anotherNumberOfPartitionsIsAMisfitButNotWhereTopicsAreReadWhole() {
    // Given
    Map<String, FoundTopic> found = allFound();
    found.computeIfPresent(RAW, (name, it) -> new FoundTopic(3, it.settings(), Map.of()));
    found.computeIfPresent(
        TOPICS.projects().name(), (name, it) -> new FoundTopic(3, it.settings(), Map.of()));

    // When
    TopicPlan plan = TopicPlan.of(WANTED, found, -1, RawFlush.AS_IT_IS);

    // Then
    assertThat(plan.misfits())
        .singleElement()
        .asString()
        .contains(RAW + " has 3 partitions, expected 6", "topics.partitions");
  }

  @Test
  void tooSmallRecordsAndAnotherCleanUpAreMisfitsWithTheCommandThatMendsThem() {
    // Given
    Map<String, FoundTopic> found = allFound();
    found.put(
        TOPICS.clients().name(),
        new FoundTopic(
            6, Map.of("max.message.bytes", "1048588", "cleanup.policy", "delete"), Map.of()));

    // When
    TopicPlan plan = TopicPlan.of(WANTED, found, -1, RawFlush.AS_IT_IS);

    // Then
    assertThat(plan.misfits())
        .satisfiesExactly(
            size ->
                assertThat(size)
                    .contains("max.message.bytes=1048588, expected at least 4194304")
                    .contains("--add-config max.message.bytes=4194304"),
            cleanUp ->
                assertThat(cleanUp)
                    .contains("cleanup.policy=delete, expected compact")
                    .contains("--add-config cleanup.policy=compact"));
  }

  @Test
  void changesTheFlushOfExistingRawTopicsWhenTheOptionChanges() {
    // Given
    Map<String, FoundTopic> flushed = allFound();
    flushed.computeIfPresent(
        RAW,
        (name, it) -> new FoundTopic(6, with(it.settings(), "1"), Map.of("flush.messages", "1")));

    // When
    var on = TopicPlan.of(WANTED, allFound(), -1, RawFlush.EVERY_MESSAGE).toAlter();
    var stillOn = TopicPlan.of(WANTED, flushed, -1, RawFlush.EVERY_MESSAGE).toAlter();
    var off = TopicPlan.of(WANTED, flushed, -1, RawFlush.BROKER_DEFAULT).toAlter();
    var untouched = TopicPlan.of(WANTED, flushed, -1, RawFlush.AS_IT_IS).toAlter();

    // Then
    var raw = new ConfigResource(ConfigResource.Type.TOPIC, RAW);
    assertThat(on).containsOnlyKeys(raw);
    assertThat(on.get(raw)).singleElement().asString().contains("SET", "flush.messages", "1");
    assertThat(stillOn).isEmpty();
    assertThat(off.get(raw)).singleElement().asString().contains("DELETE", "flush.messages");
    assertThat(untouched).isEmpty();
  }

  @Test
  void datesRecordsByWhenKafkaTakesThemInExistingTopicsToo() {
    // Given
    Map<String, FoundTopic> found = allFound();
    Map<String, String> byWriter = new HashMap<>(TOPICS.clients().settings());
    byWriter.put("message.timestamp.type", "CreateTime");
    found.put(TOPICS.clients().name(), new FoundTopic(6, byWriter, Map.of()));

    // When
    var changes = TopicPlan.of(WANTED, found, -1, RawFlush.AS_IT_IS).toAlter();

    // Then
    var clients = new ConfigResource(ConfigResource.Type.TOPIC, TOPICS.clients().name());
    assertThat(changes).containsOnlyKeys(clients);
    assertThat(changes.get(clients))
        .singleElement()
        .asString()
        .contains("SET", "message.timestamp.type", "LogAppendTime");
  }

  private static Map<String, FoundTopic> allFound() {
    Map<String, FoundTopic> found = new HashMap<>();
    for (Topic<?, ?> topic : WANTED.all()) {
      found.put(topic.name(), new FoundTopic(topic.partitions(), topic.settings(), Map.of()));
    }
    return found;
  }

  private static Map<String, String> with(Map<String, String> settings, String flush) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("flush.messages", flush);
    return all;
  }
}
