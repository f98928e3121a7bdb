package io.dozvon.providers.iptelefon;

import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/** What of IPtelefon's is not a webhook of a call that can be read. */
final class IptelefonRefusal {

  static final Refused FOREIGN_FORMAT =
      new Refused(
          "foreign-format",
          "The body has fields, but none of IPtelefon's. Look at the raw body: something else sends"
              + " to this address, or IPtelefon changed its field names.");

  static final Refused UNKNOWN_COMMAND =
      new Refused(
          "unknown-cmd",
          "The field cmd names something other than event or history. Ask the IPtelefon manager what"
              + " it means; the raw webhook is kept and can be replayed.");

  static final Refused NO_COMMAND =
      new Refused(
          "no-cmd",
          "The field cmd is missing or empty, and neither a status nor anything that only the"
              + " history of a call knows tells what happened. Ask the IPtelefon manager to send"
              + " cmd.");

  static final Refused UNKNOWN_STATUS =
      new Refused(
          "unknown-call-status",
          "This is an event whose call-status is neither RINGING nor ACCEPTED. Ask the IPtelefon"
              + " manager what it means; the raw webhook is kept and can be replayed.");

  static final Refused NO_STATUS =
      new Refused(
          "no-call-status",
          "This is an event without a call-status, so nothing tells whether the call rings or was"
              + " accepted. Ask the IPtelefon manager to send call-status.");

  static final Refused NO_CALL =
      new Refused(
          "no-call",
          "No field tells which call this is about: callid, phone, exten, calldate and link are all"
              + " missing or empty. Ask the IPtelefon manager to send at least callid.");

  static final Refused SEVERAL_ROWS =
      new Refused(
          "several-log-rows",
          "These are several rows of IPtelefon's call log, but a webhook tells of one call. Send"
              + " each row in a webhook of its own.");

  static final Refused API_REQUEST =
      new Refused(
          "api-request",
          "This is a request to IPtelefon's own API (topic, method), not a webhook of a call. Send it"
              + " to the server address that the IPtelefon manager gave you.");

  static final Refused API_ANSWER =
      new Refused(
          "api-answer",
          "This is an answer of IPtelefon's own API (result, code, data), not a webhook of a call."
              + " Look at what sends it to this address.");

  private IptelefonRefusal() {}

  /** Requests and answers of the provider's API, recognised by their fields; none has a command. */
  static Optional<Refused> ofTheApi(Fields fields) {
    if (fields.sent("topic", "method")) {
      return Optional.of(API_REQUEST);
    }
    boolean answer =
        fields.sent("result", "code", "data") || fields.anyName(name -> name.startsWith("data."));
    return answer && !fields.sent("call-status", "call-type", "phone")
        ? Optional.of(API_ANSWER)
        : Optional.empty();
  }
}
