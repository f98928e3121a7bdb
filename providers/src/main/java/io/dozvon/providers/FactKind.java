package io.dozvon.providers;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a fact is about. */
public enum FactKind {
  /** The call came into being. */
  @JsonProperty("started")
  STARTED,

  /** An employee or the client is being rung. */
  @JsonProperty("ringing")
  RINGING,

  /** Somebody answered. */
  @JsonProperty("answered")
  ANSWERED,

  /** One leg ended. */
  @JsonProperty("leg-ended")
  LEG_ENDED,

  /** The whole call ended. */
  @JsonProperty("ended")
  ENDED,

  /** There is a recording. */
  @JsonProperty("recorded")
  RECORDED,

  /** There is the text of the conversation. */
  @JsonProperty("transcribed")
  TRANSCRIBED,

  /** The provider reports something else on the call. */
  @JsonProperty("reported")
  REPORTED,

  /** We ask for it to be placed. */
  @JsonProperty("ordered")
  ORDERED,

  /** We asked for it, and it was placed, or may have been. */
  @JsonProperty("placed")
  PLACED,

  /** We asked for it, and nothing was placed that time. */
  @JsonProperty("not-placed")
  NOT_PLACED
}
