package io.dozvon.simulator.exchange;

import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Heard.Order;
import io.dozvon.simulator.exchange.Heard.Words;
import java.util.Optional;

/**
 * Addresses in which there is all: the key, the account and whom to call. Of the widget's the form
 * is known; that of an employee's call is ours, since SipOut tells it to its partners only.
 */
record SipoutReception() implements Reception {

  private static final String WIDGET = "/c2c";
  private static final String EMPLOYEE = "/call";
  private static final String TEXT = "text/plain";

  @Override
  public String provider() {
    return "sipout";
  }

  @Override
  public boolean isAt(String path) {
    return path.equals(WIDGET) || path.equals(EMPLOYEE);
  }

  /** Which employee is called after the client, the widget knows. */
  @Override
  public Heard hear(Asked asked, Customer customer) {
    Parameters parameters = asked.parameters();
    if (!asked.method().equals("GET")) {
      return new Words(Said.page(405));
    }
    if (!fits(customer, "widgetKey", parameters.get("key"))
        || !fits(customer, "widgetAccount", parameters.get("ac"))) {
      return new Words(text(403, "error"));
    }
    Optional<Integer> desk =
        asked.path().equals(WIDGET)
            ? Optional.of(0)
            : Switchboard.desk(provider(), parameters.get("ext"));
    return desk.isPresent() && parameters.isPhone("ph")
        ? Order.untraced(
            asked.path().substring(1), parameters.get("ph"), desk, callId -> text(200, "ok"))
        : new Words(text(400, "error"));
  }

  @Override
  public Said overLimit(Asked asked) {
    return text(429, "error");
  }

  private static Said text(int status, String body) {
    return Said.of(status, TEXT, body);
  }

  private static boolean fits(Customer customer, String name, String shown) {
    return customer.credential(name).filter(known -> Digests.equal(known, shown)).isPresent();
  }
}
