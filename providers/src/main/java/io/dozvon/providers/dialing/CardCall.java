package io.dozvon.providers.dialing;

import java.util.Map;
import java.util.Optional;

/**
 * The function behind a click in a client's card, which rings the employee first. What an employee
 * has no field for is left out where the function does not need it.
 *
 * @param function need not be one that bots can name
 * @param clientParameter the parameter that takes the client's number
 * @param employeeFields by the function's other parameters, the fields of the employee at this
 *     provider that they are taken from, such as {@code extension}
 * @param employeeParameter the parameter that takes the employee's id in the project, for a
 *     provider that knows employees by ours
 */
public record CardCall(
    BotFunction function,
    String clientParameter,
    Map<String, String> employeeFields,
    Optional<String> employeeParameter) {

  /** Copies the fields. */
  public CardCall {
    employeeFields = Map.copyOf(employeeFields);
  }

  /** One of a provider that knows employees only by its own fields. */
  public CardCall(
      BotFunction function, String clientParameter, Map<String, String> employeeFields) {
    this(function, clientParameter, employeeFields, Optional.empty());
  }
}
