package io.dozvon.providers.iptelefon;

import static io.dozvon.providers.dialing.Parameter.Kind.CLIENT_PHONE;
import static io.dozvon.providers.dialing.Parameter.Kind.DIGITS;
import static io.dozvon.providers.dialing.Parameter.Kind.SHORT_NUMBER;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CallSetting;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calls by IPtelefon's API: of an employee or a group to a client. How a group is asked for is not
 * documented, so all of it is a connection's to choose.
 */
final class IptelefonCalls implements CallApi {

  private static final String CLIENT = "client_phone";
  private static final String EMPLOYEE = "short_employee_phone";
  private static final String GROUP = "group_id";

  private static final BotFunction EMPLOYEE_CALL =
      new BotFunction(
          "iptelefon_employee_call",
          Effect.CALL,
          List.of(Parameter.needed(CLIENT, CLIENT_PHONE), Parameter.needed(EMPLOYEE, SHORT_NUMBER)),
          true,
          IptelefonCalls::employeeCall);

  private static final BotFunction GROUP_CALL =
      new BotFunction(
          "iptelefon_group_call",
          Effect.CALL,
          List.of(Parameter.needed(CLIENT, CLIENT_PHONE), Parameter.needed(GROUP, DIGITS)),
          true,
          IptelefonCalls::groupCall);

  @Override
  public List<BotFunction> functions() {
    return List.of(EMPLOYEE_CALL, GROUP_CALL);
  }

  @Override
  public Optional<CardCall> cardCall() {
    return Optional.of(new CardCall(EMPLOYEE_CALL, CLIENT, Map.of(EMPLOYEE, Employee.EXTENSION)));
  }

  /** None of its own: the address is a credential, since each customer is given another. */
  @Override
  public Map<String, URI> addresses() {
    return Map.of();
  }

  @Override
  public List<CallSetting> settings() {
    return Stream.of(IptelefonSetting.values()).map(IptelefonSetting::described).toList();
  }

  private static Step employeeCall(Order order, Account account) {
    return asked(
        account,
        List.of(
            Map.entry("method", IptelefonSetting.EMPLOYEE_METHOD.of(account)),
            Map.entry(
                IptelefonSetting.EMPLOYEE_PARAMETER.of(account), order.arguments().text(EMPLOYEE)),
            client(order, account)));
  }

  private static Step groupCall(Order order, Account account) {
    return asked(
        account,
        List.of(
            Map.entry("method", IptelefonSetting.GROUP_METHOD.of(account)),
            Map.entry(IptelefonSetting.GROUP_PARAMETER.of(account), order.arguments().text(GROUP)),
            client(order, account)));
  }

  private static Map.Entry<String, String> client(Order order, Account account) {
    return Map.entry(IptelefonSetting.CLIENT_PARAMETER.of(account), order.arguments().text(CLIENT));
  }

  private static Step asked(Account account, List<Map.Entry<String, String>> parameters) {
    return new IptelefonRequest(parameters)
        .to(account, answer -> new IptelefonAnswer(answer, account).meaning());
  }
}
