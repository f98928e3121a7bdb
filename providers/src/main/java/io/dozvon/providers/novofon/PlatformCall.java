package io.dozvon.providers.novofon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.Arguments;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.CallErrors;
import io.dozvon.providers.dialing.jsonrpc.ErrorTable;
import io.dozvon.providers.dialing.jsonrpc.JsonRpc;
import io.dozvon.providers.dialing.jsonrpc.StartedCall;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;

/** A call by platform 2.0, where an employee has an id, and where to put right what it refuses. */
final class PlatformCall {

  static final ErrorTable ERRORS =
      CallErrors.table()
          .refused(
              "no_active_phone_number",
              "no number is connected to the employee, so no call is placed; give the employee a"
                  + " number in «Пользователи АТС», tab «ВАТС»",
              "к сотруднику не подключён номер, поэтому звонка не будет; назначьте ему номер в"
                  + " «Пользователи АТС», вкладка «ВАТС»")
          .refused(
              "ip_not_whitelisted",
              "Novofon does not allow this server's address; add it in «Настройки» → «Правила и"
                  + " настройки безопасности», tab API; 0.0.0.0/0 allows any",
              "Novofon не разрешает адрес этого сервера; добавьте его в «Настройки» → «Правила и"
                  + " настройки безопасности», вкладка API; 0.0.0.0/0 разрешает любой")
          .refused(
              "access_token_invalid",
              "Novofon does not know the key; enter Key and Secret of the user «Администратор»"
                  + " anew, or give what it takes instead in credentials.accessToken",
              "Novofon не знает ключа; введите заново Key и Secret пользователя «Администратор» или"
                  + " впишите подходящий ключ в credentials.accessToken")
          .refused(
              "account_inactive",
              "the cabinet is not active; check the e-mail activation, that the Novofon CRM is"
                  + " active, and the balance",
              "кабинет не активен; проверьте активацию по e-mail, активна ли CRM Novofon, и баланс")
          .naming(
              Map.of(
                  "virtual_phone_number",
                  NovofonCallApi.EMPLOYEE_PHONE,
                  "contact",
                  NovofonCallApi.CLIENT_PHONE,
                  "employee",
                  NovofonCallApi.EMPLOYEE_ID,
                  "employee.id",
                  NovofonCallApi.EMPLOYEE_ID));

  private PlatformCall() {}

  static Step ask(Order order, Account account, URI address) {
    Arguments arguments = order.arguments();
    ObjectNode call =
        JsonRpc.parameters(token(account))
            .put("first_call", "employee")
            .put("virtual_phone_number", arguments.text(NovofonCallApi.EMPLOYEE_PHONE))
            .put("contact", arguments.text(NovofonCallApi.CLIENT_PHONE))
            .put("direction", "out")
            .put("external_id", order.command());
    call.putObject("employee")
        .put("id", new BigInteger(arguments.text(NovofonCallApi.EMPLOYEE_ID)));
    return new Step.Ask(
        JsonRpc.order(address, order.command(), "start.employee_call", call),
        new StartedCall(ERRORS));
  }

  /** Secret, which is shown once as the platform's key is, unless there is another. */
  private static String token(Account account) {
    return account
        .credentials()
        .value(Novofon.ACCESS_TOKEN)
        .orElseGet(() -> account.credential(Novofon.SECRET));
  }
}
