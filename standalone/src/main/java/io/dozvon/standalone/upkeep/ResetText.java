package io.dozvon.standalone.upkeep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** A reset as its operator reads it before saying yes. */
public final class ResetText {

  private ResetText() {}

  /** What will be done and what it costs, a line each. */
  public static List<String> of(ResetPlan plan, LocalState local) {
    List<String> lines = new ArrayList<>();
    lines.add("A reset of " + plan.stage().label() + " will");
    lines.add("  - let its group " + plan.group() + " read " + plan.to().inWords() + ":");
    offsetsByTopic(plan).forEach((topic, where) -> lines.add("      " + topic + "  " + where));
    plan.deleted()
        .forEach(
            (topic, records) ->
                lines.add("  - delete the topic %s, %d records".formatted(topic, records)));
    for (Path directory : local.directories()) {
      lines.add("  - empty " + directory);
    }
    lines.add("What it costs:");
    lines.add("  - " + counted(plan));
    ResetCosts.of(plan.stage(), plan.to()).forEach(cost -> lines.add("  - " + cost));
    lines.add(
        "  - on every other machine that runs this stage, its state there is stale: run"
            + " ./dozvon clean %s there before its next start".formatted(plan.stage().label()));
    return lines;
  }

  /** Offsets count the marks of transactions too, so that no number of records is exact. */
  private static String counted(ResetPlan plan) {
    return "about %d records are read again, about %d that were not read yet are skipped"
        .formatted(plan.again(), plan.skipped());
  }

  private static Map<String, String> offsetsByTopic(ResetPlan plan) {
    Map<String, String> byTopic = new TreeMap<>();
    plan.tables().forEach(topic -> byTopic.put(topic, "(whole: it is a table)"));
    plan.offsets().keySet().stream()
        .sorted(Comparator.comparingInt(TopicPartition::partition))
        .forEach(
            partition ->
                byTopic.merge(
                    partition.topic(),
                    partition.partition() + ":" + plan.offsets().get(partition),
                    (before, next) -> before + " " + next));
    return byTopic;
  }
}
