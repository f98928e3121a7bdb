package io.dozvon.providers.sipuni;

import static io.dozvon.providers.dialing.Parameter.Kind.CLIENT_PHONE;
import static io.dozvon.providers.dialing.Parameter.Kind.SHORT_NUMBER;
import static io.dozvon.providers.dialing.Parameter.Kind.WORD;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.Arguments;
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
import java.util.Set;

/**
 * Calls by Sipuni's callback API: of an employee to a client, or along a scheme of the exchange.
 */
final class SipuniCalls implements CallApi {

  static final String CALLBACK = "callback";

  private static final String CLIENT = "client_phone";
  private static final String EMPLOYEE = "short_employee_phone";
  private static final String SCHEME = "tree_code";

  private static final String EMPLOYEE_FIRST = "0";
  private static final String CLIENT_FIRST = "1";

  /** Whom a scheme rings is the scheme's; this is what Sipuni's own examples of it send. */
  private static final CallSetting SCHEME_REVERSE =
      new CallSetting(
          "schemeReverse",
          Set.of(EMPLOYEE_FIRST, CLIENT_FIRST)::contains,
          "0 or 1",
          "the parameter reverse of a call by scheme, which Sipuni documents as the employee first"
              + " (0) or the client first (1); 1 as in its examples");

  private static final BotFunction EMPLOYEE_CALL =
      new BotFunction(
          "sipuni_internal_to_external_call",
          Effect.CALL,
          List.of(Parameter.needed(CLIENT, CLIENT_PHONE), Parameter.needed(EMPLOYEE, SHORT_NUMBER)),
          true,
          SipuniCalls::employeeCall);

  private static final BotFunction SCHEME_CALL =
      new BotFunction(
          "sipuni_scheme_call",
          Effect.CALL,
          List.of(
              Parameter.needed(CLIENT, CLIENT_PHONE),
              Parameter.needed(EMPLOYEE, SHORT_NUMBER),
              Parameter.needed(SCHEME, WORD)),
          true,
          SipuniCalls::schemeCall);

  @Override
  public List<BotFunction> functions() {
    return List.of(EMPLOYEE_CALL, SCHEME_CALL);
  }

  @Override
  public Optional<CardCall> cardCall() {
    return Optional.of(new CardCall(EMPLOYEE_CALL, CLIENT, Map.of(EMPLOYEE, Employee.EXTENSION)));
  }

  @Override
  public Map<String, URI> addresses() {
    return Map.of(CALLBACK, URI.create("https://sipuni.com/api/callback"));
  }

  @Override
  public List<CallSetting> settings() {
    return List.of(SCHEME_REVERSE);
  }

  private static Step employeeCall(Order order, Account account) {
    Arguments given = order.arguments();
    SipuniRequest request =
        new SipuniRequest(
            "call_number",
            Map.of(
                "antiaon",
                "0",
                "phone",
                given.text(CLIENT),
                "reverse",
                EMPLOYEE_FIRST,
                "sipnumber",
                given.text(EMPLOYEE)));
    return asked(request, account);
  }

  private static Step schemeCall(Order order, Account account) {
    Arguments given = order.arguments();
    SipuniRequest request =
        new SipuniRequest(
            "call_tree",
            Map.of(
                "phone", given.text(CLIENT),
                "reverse", account.setting(SCHEME_REVERSE.name()).orElse(CLIENT_FIRST),
                "sipnumber", given.text(EMPLOYEE),
                "tree", given.text(SCHEME)));
    return asked(request, account);
  }

  private static Step asked(SipuniRequest request, Account account) {
    return new Step.Ask(request.to(account), answer -> new SipuniAnswer(answer, account).meaning());
  }
}
