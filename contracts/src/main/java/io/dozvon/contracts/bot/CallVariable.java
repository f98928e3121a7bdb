package io.dozvon.contracts.bot;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables that are written of every call, by the names that bots know. */
public enum CallVariable {
  ACTION("call_action"),
  STATUS("call_status"),
  TOTAL_SECONDS("call_total_duration_sec"),
  TALK_SECONDS("call_talk_duration_sec"),
  RECORDING("call_record_link"),
  NUMBER_CALLED("call_did"),
  DIRECTION("call_direction"),
  EMPLOYEE("call_employee"),
  PROVIDER("call_provider");

  private final String variableName;

  CallVariable(String variableName) {
    this.variableName = variableName;
  }

  /** All their names. */
  public static Set<String> names() {
    return Arrays.stream(values())
        .map(CallVariable::variableName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the variable is called. */
  public String variableName() {
    return variableName;
  }
}
