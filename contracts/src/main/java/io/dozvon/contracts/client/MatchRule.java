package io.dozvon.contracts.client;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** By which rule the client of a call was found. */
public enum MatchRule {
  /** The project's telephony client with that phone. */
  @JsonProperty("telephony-client")
  TELEPHONY_CLIENT,

  /** The first client one of whose variables holds that phone. */
  @JsonProperty("variable")
  VARIABLE,

  /** Nobody was found; a client was created. */
  @JsonProperty("created")
  CREATED,

  /** A rule that this reader does not know yet. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
