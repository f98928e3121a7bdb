package io.dozvon.providers.novofon;

import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import java.net.URI;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A call by v1, where an employee has an extension. The virtual number cannot be named there: the
 * one that the cabinet gave the extension is shown.
 */
final class V1Callback {

  private static final String PATH = "/v1/request/callback/";

  /** Longer digits would ring a phone somewhere. */
  private static final Pattern EXTENSION = Pattern.compile("[0-9]{3,5}");

  private static final Reason NO_EXTENSION =
      new Reason(
          "employee-id-format",
          "employee_id: v1 takes the employee's extension, 3 to 5 digits such as 100; ids from the"
              + " browser's address are for calling.api 2.0",
          "employee_id: v1 принимает внутренний номер сотрудника, от 3 до 5 цифр, например 100; id"
              + " из адресной строки — для calling.api 2.0");

  private V1Callback() {}

  static Step ask(Order order, Account account, URI address) {
    String extension = order.arguments().text(NovofonCallApi.EMPLOYEE_ID);
    if (!EXTENSION.matcher(extension).matches()) {
      return Step.done(new Conclusion.Refused(NO_EXTENSION));
    }
    V1Request request = new V1Request(PATH, parameters(extension, order));
    return new Step.Ask(
        request.get(address, account), new V1Answer(order.at(), account.credentials()));
  }

  /**
   * With the plus, for cabinets that choose the number to show by the country, and with the
   * extension once more, so that its number is shown; four digits are not taken for that.
   */
  private static SortedMap<String, String> parameters(String extension, Order order) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("from", extension);
    parameters.put("to", "+" + order.arguments().text(NovofonCallApi.CLIENT_PHONE));
    if (extension.length() != 4) {
      parameters.put("sip", extension);
    }
    return parameters;
  }
}
