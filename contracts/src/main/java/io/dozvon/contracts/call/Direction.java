package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a call goes, seen from the business. */
public enum Direction {
  /** The client calls the business. */
  @JsonProperty("inbound")
  INBOUND,

  /** The business calls the client. */
  @JsonProperty("outbound")
  OUTBOUND,

  /** Employees among themselves. */
  @JsonProperty("internal")
  INTERNAL,

  /** Nothing was said, or something new. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
