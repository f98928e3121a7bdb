package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Outcome;

/** How a call goes, and what goes wrong on the way to us. No provider in particular. */
public enum Scenario {
  /** A client calls and an employee answers. */
  ANSWERED("a client calls, an employee answers", Direction.INBOUND, Outcome.ANSWERED),

  /** A client calls and nobody answers. */
  MISSED("a client calls, nobody answers", Direction.INBOUND, Outcome.NO_ANSWER),

  /** An employee calls a client who is busy. */
  BUSY("an employee calls, the client is busy", Direction.OUTBOUND, Outcome.BUSY),

  /** An employee calls and the client answers. */
  CALLED_OUT("an employee calls, the client answers", Direction.OUTBOUND, Outcome.ANSWERED),

  /** Several employees are rung at once and one of them answers. */
  GROUP_RING("three employees are rung, one answers", Direction.INBOUND, Outcome.ANSWERED),

  /** The employee who answered hands the client over to a colleague. */
  TRANSFER("an employee hands the client over", Direction.INBOUND, Outcome.ANSWERED),

  /** The recording is told of a while after the end. */
  RECORDING_LATER("the recording comes later", Direction.INBOUND, Outcome.ANSWERED),

  /** The text of the conversation comes minutes after the end. */
  TRANSCRIPT_LATER("the text comes minutes later", Direction.INBOUND, Outcome.ANSWERED),

  /** An answered call of which every webhook is delivered twice. */
  DUPLICATES("every webhook comes twice", Direction.INBOUND, Outcome.ANSWERED),

  /** An answered call whose webhooks overtake each other. */
  WRONG_ORDER("webhooks overtake each other", Direction.INBOUND, Outcome.ANSWERED),

  /** An answered call whose end is never told. */
  END_NEVER_COMES("the end is never told", Direction.INBOUND, Outcome.UNKNOWN);

  private final String inWords;
  private final Direction direction;
  private final Outcome outcome;

  Scenario(String inWords, Direction direction, Outcome outcome) {
    this.inWords = inWords;
    this.direction = direction;
    this.outcome = outcome;
  }

  /** For a person who watches. */
  public String inWords() {
    return inWords;
  }

  /** Which way the call goes. */
  public Direction direction() {
    return direction;
  }

  /** How the provider says that it came out; unknown where it never says so. */
  public Outcome outcome() {
    return outcome;
  }
}
