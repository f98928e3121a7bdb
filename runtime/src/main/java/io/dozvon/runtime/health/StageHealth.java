package io.dozvon.runtime.health;

import io.dozvon.runtime.stage.StageCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Whether a stage does its work, and if not, why.
 *
 * @param state of its stream, in one word
 * @param lag records it has yet to work on; unknown while Kafka does not tell
 */
public record StageHealth(
    String stage, boolean ready, String state, OptionalLong lag, Optional<String> reason) {

  private static final Duration FRESH = Duration.ofSeconds(4);

  /** Ready when it runs, Kafka answers, and it keeps up or at least gets on. */
  static StageHealth of(
      String stage, StageCondition condition, Optional<Look> look, Instant now, Duration stall) {
    OptionalLong lag =
        look.map(last -> OptionalLong.of(last.progress().lag())).orElse(OptionalLong.empty());
    Optional<String> reason =
        notRunning(condition)
            .or(() -> unseen(look, now))
            .or(() -> look.flatMap(last -> stalled(last, now, stall)));
    return new StageHealth(stage, reason.isEmpty(), condition.word(), lag, reason);
  }

  /** For a health report. */
  public Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("ready", ready);
    details.put("state", state);
    lag.ifPresent(records -> details.put("lag", records));
    reason.ifPresent(why -> details.put("reason", why));
    return details;
  }

  private static Optional<String> notRunning(StageCondition condition) {
    return condition instanceof StageCondition.Running
        ? Optional.empty()
        : Optional.of(condition.reason().orElse("it is " + condition.word()));
  }

  private static Optional<String> unseen(Optional<Look> look, Instant now) {
    if (look.isEmpty()) {
      return Optional.of("Kafka has not yet told how far it has come");
    }
    Duration age = Duration.between(look.get().at(), now);
    return age.compareTo(FRESH) > 0
        ? Optional.of("Kafka has not answered for " + age.toSeconds() + " s")
        : Optional.empty();
  }

  private static Optional<String> stalled(Look look, Instant now, Duration stall) {
    String partitions =
        look.progress().stalled(now, stall).stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", "));
    return partitions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "it lags and has not got on for " + stall.toSeconds() + " s in " + partitions);
  }
}
