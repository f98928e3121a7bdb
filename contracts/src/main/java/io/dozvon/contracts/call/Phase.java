package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a call has come. */
public enum Phase {
  /** It rings, or has only just begun. */
  @JsonProperty("ringing")
  RINGING,

  /** Somebody talks. */
  @JsonProperty("talking")
  TALKING,

  /** It is over. */
  @JsonProperty("ended")
  ENDED,

  /** Only a recording, a text or a report is known of it. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
