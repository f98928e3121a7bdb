package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How a call came out. */
public enum Outcome {
  /** Somebody talked. */
  @JsonProperty("answered")
  ANSWERED,

  /** The called side was busy. */
  @JsonProperty("busy")
  BUSY,

  /** It rang and nobody took it. */
  @JsonProperty("no-answer")
  NO_ANSWER,

  /** The caller gave up. */
  @JsonProperty("cancelled")
  CANCELLED,

  /** The network was overloaded. */
  @JsonProperty("congestion")
  CONGESTION,

  /** The called side could not be reached. */
  @JsonProperty("unavailable")
  UNAVAILABLE,

  /** The call could not be made. */
  @JsonProperty("failed")
  FAILED,

  /** Not ended yet, or the provider used a word we do not know. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
