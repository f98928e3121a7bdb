package io.dozvon.runtime.stage;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How a stage is. */
public sealed interface StageCondition {

  /** Not yet asked for its share of the work. */
  record Starting() implements StageCondition {}

  /** Getting its share of the work, or restoring its state. */
  record Rebalancing() implements StageCondition {}

  /** At work. */
  record Running() implements StageCondition {}

  /** Died for this reason; starts again after this time. */
  record Restarting(int attempt, Duration in, String why) implements StageCondition {}

  /** Died for this reason, and stays so. */
  record Dead(String why) implements StageCondition {}

  /** Stopped because it was asked to. */
  record Closed() implements StageCondition {}

  /** In one word, for logs and health. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Why it is not at work, where there is something to say. */
  default Optional<String> reason() {
    if (this instanceof Restarting restarting) {
      return Optional.of(restarting.why());
    }
    return this instanceof Dead dead ? Optional.of(dead.why()) : Optional.empty();
  }
}
