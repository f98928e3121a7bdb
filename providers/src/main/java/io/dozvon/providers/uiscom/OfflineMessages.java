package io.dozvon.providers.uiscom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.dialing.Account;
import io.dozvon.providers.dialing.Arguments;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Order;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.JsonRpc;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What to ask for a request of a visitor to be uploaded. */
final class OfflineMessages {

  private static final String MESSAGE = "message";
  private static final String PHONE = "phone";
  private static final String NAME = "name";

  static final BotFunction FUNCTION =
      new BotFunction(
          "uiscom_offline_messages",
          Effect.WRITE,
          List.of(
              Parameter.needed(MESSAGE, Kind.TEXT),
              Parameter.optional(MessageOrigin.SITE, Kind.ID),
              Parameter.optional(MessageOrigin.CAMPAIGN, Kind.ID),
              Parameter.optional(MessageOrigin.SESSION, Kind.WORD),
              Parameter.optional(PHONE, Kind.CLIENT_PHONE),
              Parameter.optional(NAME, Kind.TEXT)),
          true,
          OfflineMessages::plan);

  /** Without parts of a second, so that it is never later than now. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Reason NO_PHONE =
      new Reason(
          "phone-missing",
          "the client has no phone number, and the provider takes no request without one; give it"
              + " in phone",
          "у клиента нет номера телефона, а без него провайдер заявку не примет; задайте его в"
              + " phone");

  private OfflineMessages() {}

  private static Step plan(Order order, Account account) {
    MessageOrigin origin = MessageOrigin.of(order.arguments());
    if (origin instanceof MessageOrigin.Refused refused) {
      return refused(refused.reason());
    }
    return order.arguments().find(PHONE).isEmpty()
        ? refused(NO_PHONE)
        : ask((MessageOrigin.Known) origin, order, account);
  }

  private static Step refused(Reason reason) {
    return Step.done(new Conclusion.Refused(reason));
  }

  private static Step ask(MessageOrigin.Known origin, Order order, Account account) {
    ObjectNode upload = JsonRpc.parameters(account.credential(Uiscom.API_KEY));
    ObjectNode message = upload.putArray("offline_messages").addObject();
    Arguments arguments = order.arguments();
    message
        .put("date_time", TIME.format(order.at().atZone(account.connection().timeZone())))
        .put("phone", arguments.text(PHONE))
        .put("message", arguments.text(MESSAGE))
        .put(origin.field(), origin.id())
        .put("ext_id", order.command());
    arguments.find(NAME).ifPresent(name -> message.put("name", name));
    return new Step.Ask(
        JsonRpc.order(Portal.data(account), order.command(), "upload.offline_messages", upload),
        new UploadedMessage());
  }
}
