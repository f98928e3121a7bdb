package io.dozvon.runtime.stage;

import java.util.function.Consumer;

/** What becomes of a stage whose stream has died. */
public sealed interface OnDeath {

  /**
   * The process ends, and whoever watches it starts it anew.
   *
   * @param end is told which stage died and why; must not wait for the stage to close
   */
  record EndProcess(Consumer<String> end) implements OnDeath {}

  /** The stage starts again after a while, and the rest of the process goes on. */
  record Restart(BackOff backOff) implements OnDeath {}
}
