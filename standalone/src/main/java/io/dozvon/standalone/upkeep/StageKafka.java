package io.dozvon.standalone.upkeep;

import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.ShortCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What Kafka knows of stages, and what is to be changed there. */
public final class StageKafka implements AutoCloseable {

  private static final int CALL_MILLIS = 15_000;

  private final KafkaSettings kafka;
  private final Admin admin;
  private final Offsets offsets;

  private StageKafka(KafkaSettings kafka, Admin admin) {
    this.kafka = kafka;
    this.admin = admin;
    this.offsets = new Offsets(admin);
  }

  /** On the cluster of these settings. */
  public static StageKafka at(KafkaSettings kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put("client.id", "dozvon-upkeep");
    settings.put("request.timeout.ms", CALL_MILLIS);
    settings.put("default.api.timeout.ms", CALL_MILLIS);
    try {
      return new StageKafka(kafka, Admin.create(settings));
    } catch (KafkaException e) {
      throw new UpkeepException(
          "Kafka at " + kafka.bootstrap() + " cannot be reached: " + ShortCause.of(e), e);
    }
  }

  /** The plan of a reset, for what is there now. */
  public ResetPlan plan(KnownStage stage, ResetTo to, List<String> providers) {
    String group = group(stage);
    Map<TopicPartition, OffsetAndMetadata> committed =
        Asked.ofGroup(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
            .orElse(Map.of());
    return ResetPlan.of(
        stage,
        to,
        new FoundStage(
            group,
            offsets.positions(stage.inputs(kafka.topics(), providers), to, committed),
            committed.keySet(),
            offsets.records(ownTopics(group))));
  }

  /** About how many records a stage reads to restore its state from nothing. */
  public long recordsToRestore(KnownStage stage) {
    return offsets.records(ownTopics(group(stage))).entrySet().stream()
        .filter(topic -> OwnTopics.isChangelog(topic.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whoever works on the stage, or was stopped so short a time ago that it still counts. */
  public List<String> members(KnownStage stage) {
    return Asked.ofGroup(admin.describeConsumerGroups(List.of(group(stage))).all()).stream()
        .flatMap(groups -> groups.values().stream())
        .flatMap(group -> group.members().stream())
        .map(member -> member.groupInstanceId().orElseGet(member::consumerId))
        .sorted()
        .toList();
  }

  /** First the offsets: were this broken off, the reset could simply be asked for again. */
  public void carryOut(ResetPlan plan) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        plan.offsets().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
    if (!committed.isEmpty()) {
      Asked.of(admin.alterConsumerGroupOffsets(plan.group(), committed).all());
    }
    if (!plan.forgotten().isEmpty()) {
      Asked.of(admin.deleteConsumerGroupOffsets(plan.group(), plan.forgotten()).all());
    }
    Asked.of(admin.deleteTopics(plan.deleted().keySet()).all());
  }

  @Override
  public void close() {
    admin.close();
  }

  private String group(KnownStage stage) {
    return kafka.topics().application(stage.label());
  }

  private Set<String> ownTopics(String group) {
    return Asked.of(admin.listTopics().names()).stream()
        .filter(topic -> OwnTopics.areOf(group, topic))
        .collect(Collectors.toSet());
  }
}
