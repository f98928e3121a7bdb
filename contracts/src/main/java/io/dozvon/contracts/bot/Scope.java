package io.dozvon.contracts.bot;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a variable lives. */
public enum Scope {
  /** With the deal; gone when it is closed. */
  @JsonProperty("deal")
  DEAL,

  /** With the client. */
  @JsonProperty("client")
  CLIENT,

  /** Shared by all clients of the project. */
  @JsonProperty("project")
  PROJECT,

  /** A scope that this reader does not know yet. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
