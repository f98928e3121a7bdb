package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.JsonRpc;
import io.dozvon.providers.dialing.jsonrpc.StartedCall;
import java.util.List;

/**
 * What to ask for a call. Always outbound, which is not the API's own idea of a call, and always
 * with the command's id, which comes back in the notifications.
 */
final class UiscomCalls {

  static final String VIRTUAL_PHONE = "virtual_phone";
  static final String CLIENT_PHONE = "client_phone";
  static final String EMPLOYEE_ID = "employee_id";
  static final String SCENARIO_ID = "scenario_id";

  /** Rings the employee first, as in the card. */
  static final BotFunction TO_EMPLOYEE =
      function("uiscom_employee_call", EMPLOYEE_ID, UiscomCalls::toEmployee);

  /** Who else rings, and when, the scenario decides; the API wants to know who is first. */
  static final BotFunction BY_SCENARIO =
      function("uiscom_scenario_call", SCENARIO_ID, UiscomCalls::byScenario);

  private UiscomCalls() {}

  private static BotFunction function(String name, String id, BotFunction.Planning planning) {
    return new BotFunction(
        name,
        Effect.CALL,
        List.of(
            Parameter.needed(VIRTUAL_PHONE, Kind.OWN_NUMBER),
            Parameter.needed(CLIENT_PHONE, Kind.CLIENT_PHONE),
            Parameter.needed(id, Kind.ID)),
        false,
        planning);
  }

  private static Step toEmployee(Order order, Account account) {
    ObjectNode call = call("employee", order, account).put("switch_at_once", false);
    call.putObject("employee").put("id", order.arguments().number(EMPLOYEE_ID));
    return ask("start.employee_call", call, order, account);
  }

  private static Step byScenario(Order order, Account account) {
    ObjectNode call =
        call("contact", order, account).put(SCENARIO_ID, order.arguments().number(SCENARIO_ID));
    return ask("start.scenario_call", call, order, account);
  }

  private static ObjectNode call(String first, Order order, Account account) {
    return JsonRpc.parameters(account.credential(Uiscom.API_KEY))
        .put("first_call", first)
        .put("virtual_phone_number", order.arguments().text(VIRTUAL_PHONE))
        .put("contact", order.arguments().text(CLIENT_PHONE))
        .put("direction", "out")
        .put("external_id", order.command());
  }

  private static Step ask(String method, ObjectNode call, Order order, Account account) {
    return new Step.Ask(
        JsonRpc.order(Portal.calls(account), order.command(), method, call),
        new StartedCall(UiscomErrors.OF_CALLS));
  }
}
