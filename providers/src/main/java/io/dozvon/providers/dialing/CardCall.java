package io.dozvon.providers.dialing;

import java.util.Map;

/**
 * The function behind a click in a client's card, which rings the employee first.
 *
 * @param function need not be one that bots can name
 * @param clientParameter the parameter that takes the client's number
 * @param employeeFields by the function's other parameters, the fields of the employee at this
 *     provider that they are taken from, such as {@code extension}
 */
public record CardCall(
    BotFunction function, String clientParameter, Map<String, String> employeeFields) {

  /** Copies the fields. */
  public CardCall {
    employeeFields = Map.copyOf(employeeFields);
  }
}
