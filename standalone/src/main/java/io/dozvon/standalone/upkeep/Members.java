package io.dozvon.standalone.upkeep;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Whoever works on a stage. One that was stopped keeps its place until its session is over, so that
 * a restart disturbs nobody; only time tells it from one that is at work.
 */
public record Members(StageKafka stages, KnownStage stage, Duration session) {

  private static final Duration SPARE = Duration.ofSeconds(5);
  private static final int PAUSE_MILLIS = 250;

  /** Waits for as long as a stopped one counts; refuses where there is somebody even then. */
  public void awaitGone(Consumer<String> say) {
    long since = System.nanoTime();
    List<String> members = stages.members(stage);
    if (!members.isEmpty()) {
      say.accept(
          "Waiting for %s to leave the group; who was just stopped counts for %d s."
              .formatted(String.join(", ", members), session.toSeconds()));
    }
    while (!members.isEmpty()) {
      if (System.nanoTime() - since > session.plus(SPARE).toNanos()) {
        throw new UpkeepException(
            "%s is running: %s at work in its group; stop it on every machine first"
                .formatted(
                    stage.label(),
                    String.join(", ", members) + (members.size() == 1 ? " is" : " are")));
      }
      pause();
      members = stages.members(stage);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpkeepException("interrupted while waiting for the stage to end");
    }
  }
}
