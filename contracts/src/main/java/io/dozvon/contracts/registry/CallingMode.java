package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How an employee places calls. */
public enum CallingMode {
  /** The employee cannot call. */
  @JsonProperty("off")
  OFF,

  /** Through a calling application on the employee's device. */
  @JsonProperty("app")
  APP,

  /** The provider's exchange places the call. */
  @JsonProperty("api")
  API,

  /** A mode that this reader does not know yet. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
