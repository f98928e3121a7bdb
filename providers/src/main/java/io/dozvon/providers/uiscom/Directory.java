package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.JsonRpc;
import java.util.List;

/** What to ask for the ids of the cabinet's sites and campaigns, page by page. */
record Directory(String method, String nameField, Order order, Account account) {

  /** By domain. */
  static final BotFunction SITES = function("uiscom_get_sites", "get.sites", "domain_name");

  /** By name. */
  static final BotFunction CAMPAIGNS = function("uiscom_get_campaigns", "get.campaigns", "name");

  /** Rows of a page: what the API gives without being asked. */
  static final int PAGE = 1_000;

  static final String ID = "id";

  private static BotFunction function(String name, String method, String nameField) {
    return new BotFunction(
        name,
        Effect.QUERY,
        List.of(),
        false,
        (order, account) -> new Directory(method, nameField, order, account).page(Entries.none()));
  }

  /** Asks for what comes after these. */
  Step page(Entries found) {
    ObjectNode parameters =
        JsonRpc.parameters(account.credential(Uiscom.API_KEY))
            .put("limit", PAGE)
            .put("offset", found.rows());
    parameters.putArray("fields").add(ID).add(nameField);
    return new Step.Ask(
        JsonRpc.query(Portal.data(account), order.command(), method, parameters),
        new DirectoryPage(this, found));
  }

  /** Shows neither the account nor the order. */
  @Override
  public String toString() {
    return "Directory[" + method + "]";
  }
}
