package io.dozvon.simulator.exchange;

import java.util.concurrent.CompletionStage;

/** How a provider takes one request, whatever it is about. */
public sealed interface Mood {

  /** As it is documented. */
  record Well() implements Mood {}

  /** As it is documented, but its answer waits for that. */
  record Slow(CompletionStage<?> until) implements Mood {}

  /** Carries out what it was asked for, and the answer is lost. */
  record ReplyLost() implements Mood {}

  /** Finds that there are too many requests, in its own words; carries out nothing. */
  record OverLimit() implements Mood {}

  /** Answers with a page of its web server's; carries out nothing. */
  record Broken(int status) implements Mood {}

  /** Hangs up without a word; carries out nothing. */
  record HangsUp() implements Mood {}
}
