package io.dozvon.providers.novofon;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CallSetting;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Pace;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two APIs of Novofon behind one function, which rings the employee first. */
final class NovofonCallApi implements CallApi {

  static final String CLIENT_PHONE = "client_phone";

  /** Not the employee's own: the virtual number that the call is made from. */
  static final String EMPLOYEE_PHONE = "employee_phone";

  static final String EMPLOYEE_ID = "employee_id";

  private static final BotFunction CALL =
      new BotFunction(
          "zadarma_call",
          Effect.CALL,
          List.of(
              Parameter.needed(CLIENT_PHONE, Kind.CLIENT_PHONE),
              Parameter.needed(EMPLOYEE_PHONE, Kind.OWN_NUMBER),
              Parameter.needed(EMPLOYEE_ID, Kind.DIGITS)),
          false,
          NovofonCallApi::plan);

  private static final Reason CONTRADICTION =
      new Reason(
          "settings-contradict",
          "Zadarma has no platform 2.0; set calling.api to v1 or calling.host to novofon",
          "у Zadarma нет платформы 2.0; задайте calling.api: v1 или calling.host: novofon");

  @Override
  public List<BotFunction> functions() {
    return List.of(CALL);
  }

  @Override
  public Optional<CardCall> cardCall() {
    return Optional.of(
        new CardCall(
            CALL,
            CLIENT_PHONE,
            Map.of(EMPLOYEE_PHONE, Employee.VIRTUAL_NUMBER, EMPLOYEE_ID, Employee.EMPLOYEE_ID)));
  }

  @Override
  public Map<String, URI> addresses() {
    return NovofonSettings.ADDRESSES;
  }

  @Override
  public List<CallSetting> settings() {
    return NovofonSettings.ALL;
  }

  /** What v1 allows in all; 2.0 counts points besides. */
  @Override
  public Optional<Pace> pace() {
    return Optional.of(new Pace(100, Duration.ofMinutes(1)));
  }

  private static Step plan(Order order, Account account) {
    NovofonSettings settings = NovofonSettings.of(account);
    if (settings.contradict()) {
      return Step.done(new Conclusion.Refused(CONTRADICTION));
    }
    URI address = settings.address(account);
    return settings.v1()
        ? V1Callback.ask(order, account, address)
        : PlatformCall.ask(order, account, address);
  }
}
