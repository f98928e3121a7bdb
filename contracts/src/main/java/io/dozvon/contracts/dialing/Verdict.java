package io.dozvon.contracts.dialing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a command to call. */
public enum Verdict {
  /** The provider took it; whether anybody answers is another matter. */
  @JsonProperty("accepted")
  ACCEPTED,

  /** For good: the reason says what to do. */
  @JsonProperty("refused")
  REFUSED,

  /** Not now: the provider or a limit asks to wait. */
  @JsonProperty("try-later")
  TRY_LATER,

  /** It may have been placed; it is not repeated. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN
}
