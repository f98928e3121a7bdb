package io.dozvon.providers.sipuni;

import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/** What of Sipuni's is not a call event that can be read. */
final class SipuniRefusal {

  static final Refused FUNCTIONS_WEBHOOK =
      new Refused(
          "functions-webhook",
          "This is a webhook of Sipuni's \"functions\" (call_args), not an event of the exchange. In"
              + " Sipuni's settings, API, events on the exchange, enter this address; take it out"
              + " of the functions.");

  static final Refused SCHEME_NODE =
      new Refused(
          "scheme-node",
          "This is an HTTP request of a node in a call scheme (fromnum, tonum), which waits for a"
              + " routing answer that is not given here. Take this address out of the scheme.");

  static final Refused SMS_GATEWAY =
      new Refused(
          "sms-gateway",
          "This is a message of Sipuni's SMS gateway, not a call. Take this address out of the SMS"
              + " settings.");

  static final Refused AUTO_DIAL =
      new Refused(
          "auto-dial-result",
          "This is a result of Sipuni's automatic dialling, which names no call of the exchange."
              + " Take this address out of the automatic dialling; its calls come as events.");

  static final Refused FOREIGN_FORMAT =
      new Refused(
          "foreign-format",
          "The body has fields, but none of Sipuni's call events. Look at the raw body: something"
              + " else sends to this address.");

  static final Refused UNKNOWN_EVENT_NAME =
      new Refused(
          "unknown-event-name",
          "The field event is not a number, as Sipuni's events are. Look at the raw webhook: it may"
              + " come from a relay that rewrites events.");

  static final Refused NO_EVENT =
      new Refused(
          "no-event",
          "The field event is missing or empty and there is no status, so nothing tells whether the"
              + " call began, was answered or ended. Look at the raw webhook.");

  private SipuniRefusal() {}

  /** The other things that Sipuni may send to the same address, recognised by their fields. */
  static Optional<Refused> ofAnotherService(Fields fields) {
    if (fields.sent("call_args") || fields.anyName(name -> name.startsWith("call_args."))) {
      return Optional.of(FUNCTIONS_WEBHOOK);
    }
    if (fields.sent("event")) {
      return Optional.empty();
    }
    if (fields.sent("fromnum", "tonum")) {
      return Optional.of(SCHEME_NODE);
    }
    if (fields.sent("number") && fields.sent("sender", "text")) {
      return Optional.of(SMS_GATEWAY);
    }
    boolean autoDial = fields.sent("number") && fields.sent("dateTime", "operator", "callId");
    return autoDial ? Optional.of(AUTO_DIAL) : Optional.empty();
  }
}
