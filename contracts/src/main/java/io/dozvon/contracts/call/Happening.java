package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What has just happened to a call. */
public enum Happening {
  /** The call came into being. */
  @JsonProperty("started")
  STARTED,

  /** An employee or the client is being rung. */
  @JsonProperty("ringing")
  RINGING,

  /** The talk began. */
  @JsonProperty("answered")
  ANSWERED,

  /** One leg ended; the call goes on or its end is still to come. */
  @JsonProperty("leg-ended")
  LEG_ENDED,

  /** The whole call is over. */
  @JsonProperty("ended")
  ENDED,

  /** A recording became known after the end. */
  @JsonProperty("recorded")
  RECORDED,

  /** The text of the conversation became known. */
  @JsonProperty("transcribed")
  TRANSCRIBED,

  /** The provider reported on the call; nothing else changed. */
  @JsonProperty("reported")
  REPORTED,

  /** A later fact corrected what had been announced. */
  @JsonProperty("corrected")
  CORRECTED,

  /** The client phone was corrected: this call no longer belongs to this one. */
  @JsonProperty("moved")
  MOVED,

  /** The call turned out to be the same as an older one. */
  @JsonProperty("merged")
  MERGED,

  /** Something that this reader does not know yet. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
