package io.dozvon.simulator;

/** What became of one request. */
public sealed interface Answer {

  /** There was an answer. */
  record Status(int code) implements Answer {}

  /**
   * There was none in time, or nobody to ask.
   *
   * @param why in a word
   */
  record Silence(String why) implements Answer {}

  /** Whether the webhook counts as delivered. */
  default boolean good() {
    return this instanceof Status status && status.code() / 100 == 2;
  }
}
