package io.dozvon.providers.sipout;

import static io.dozvon.providers.dialing.Parameter.Kind.CLIENT_PHONE;
import static io.dozvon.providers.dialing.Parameter.Kind.SHORT_NUMBER;
import static io.dozvon.providers.dialing.Parameter.Kind.WORD;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.ApiRequest;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls by addresses that SipOut gives a customer: of a widget, which rings the client first, and
 * of an employee, for which no format is public.
 */
final class SipOutCalls implements CallApi {

  static final String WIDGET_URL = "widgetUrl";
  static final String EMPLOYEE_CALL_URL = "employeeCallUrl";

  private static final String CLIENT = "client_phone";
  private static final String EXTENSION = "extension";
  private static final String EMPLOYEE = "employee";

  private static final BotFunction WIDGET_CALL =
      new BotFunction(
          "sipout_widget_call",
          Effect.CALL,
          List.of(Parameter.needed(CLIENT, CLIENT_PHONE)),
          true,
          SipOutCalls::widgetCall);

  private static final BotFunction EMPLOYEE_CALL =
      new BotFunction(
          "sipout_employee_call",
          Effect.CALL,
          List.of(
              Parameter.needed(CLIENT, CLIENT_PHONE),
              Parameter.optional(EXTENSION, SHORT_NUMBER),
              Parameter.optional(EMPLOYEE, WORD)),
          true,
          SipOutCalls::employeeCall);

  @Override
  public List<BotFunction> functions() {
    return List.of(WIDGET_CALL);
  }

  /** SipOut may know an employee by our id alone, and then keeps the number itself. */
  @Override
  public Optional<CardCall> cardCall() {
    return Optional.of(
        new CardCall(
            EMPLOYEE_CALL, CLIENT, Map.of(EXTENSION, Employee.EXTENSION), Optional.of(EMPLOYEE)));
  }

  /** None of its own: each address is a credential, since it holds a key. */
  @Override
  public Map<String, URI> addresses() {
    return Map.of();
  }

  private static Step widgetCall(Order order, Account account) {
    Optional<String> widget = account.credentials().value(WIDGET_URL);
    if (widget.isEmpty()) {
      return Step.done(NotSetUp.NO_WIDGET);
    }
    return asked(
        WidgetAddress.of(widget.get(), order.arguments().text(CLIENT)), NotSetUp.NO_PLACE, account);
  }

  private static Step employeeCall(Order order, Account account) {
    Optional<String> template = account.credentials().value(EMPLOYEE_CALL_URL);
    if (template.isEmpty()) {
      return Step.done(NotSetUp.NO_EMPLOYEE_CALLS);
    }
    EmployeeCallAddress address = new EmployeeCallAddress(template.get());
    Optional<String> extension = order.arguments().find(EXTENSION);
    if (address.asksForExtension() && extension.isEmpty()) {
      return Step.done(NotSetUp.NO_EXTENSION);
    }
    return asked(
        address.of(order.arguments().text(CLIENT), extension, order.arguments().find(EMPLOYEE)),
        NotSetUp.NO_PLACES,
        account);
  }

  private static Step asked(Optional<URI> address, Refused otherwise, Account account) {
    return address
        .<Step>map(
            found ->
                new Step.Ask(
                    ApiRequest.get(found), answer -> new SipOutAnswer(answer, account).meaning()))
        .orElseGet(() -> Step.done(otherwise));
  }
}
