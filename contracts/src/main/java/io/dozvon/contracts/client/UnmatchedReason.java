package io.dozvon.contracts.client;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a call has no client. */
public enum UnmatchedReason {
  /** The caller hid the number. */
  @JsonProperty("anonymous")
  ANONYMOUS,

  /** Employees among themselves. */
  @JsonProperty("internal")
  INTERNAL,

  /** What the provider sent is no phone number. */
  @JsonProperty("not-a-phone")
  NOT_A_PHONE,

  /** The provider's rule for numbers refuses this one. */
  @JsonProperty("refused-by-format")
  REFUSED_BY_FORMAT,

  /** The call ended and no number was ever said. */
  @JsonProperty("no-number")
  NO_NUMBER,

  /** A reason that this reader does not know yet. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
