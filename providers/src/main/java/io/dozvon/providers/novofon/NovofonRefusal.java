package io.dozvon.providers.novofon;

import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.webhook.Fields;

/** What cannot be read as a notification of Novofon's v1. */
final class NovofonRefusal {

  /** Any of them is sent by platform two only, whose templates customers write. */
  private static final String[] FIELDS_OF_PLATFORM_TWO = {
    "call_session_id",
    "communication_id",
    "notification_name",
    "notification_mnemonic",
    "notification_time",
    "contact_phone_number",
    "virtual_phone_number",
    "numa",
    "numb",
    "file_link"
  };

  static final Refused PLATFORM_TWO =
      new Refused(
          "novofon-two",
          "This is an HTTP notification of Novofon's new platform, whose fields the customer names."
              + " Use the event notifications of the older kind for this address, or make a"
              + " connection of the provider uiscom, which has the same format, and send these to"
              + " its address.");

  static final Refused UNKNOWN_EVENT =
      new Refused(
          "unknown-event",
          "The field event names something that nobody has described. Ask Novofon what it means;"
              + " the raw webhook is kept and can be replayed.");

  static final Refused NO_EVENT =
      new Refused(
          "no-event",
          "The field event is missing or empty, and neither a disposition nor a recording tells"
              + " what happened. Look at the raw webhook: a relay may have dropped the field.");

  static final Refused NO_CALL =
      new Refused(
          "no-call",
          "The event names no call: there is no id, no number and no time in it, so nothing can be"
              + " said of any call. Look at the raw webhook and ask Novofon why it is empty.");

  static final Refused NO_TEXT =
      new Refused(
          "no-text",
          "The event brings the text of a conversation, but the field result holds no phrases that"
              + " can be read. Look at the raw webhook: it may be cut off.");

  static final Refused NO_MESSAGE =
      new Refused(
          "no-message",
          "The event brings a text message, but the field result holds no text that can be read."
              + " Look at the raw webhook: it may be cut off.");

  static final Refused NO_ROWS =
      new Refused(
          "no-rows",
          "The event brings call tracking, but the field result holds no rows that can be read."
              + " Look at the raw webhook: it may be cut off.");

  static final Refused TOO_MANY_ROWS =
      new Refused(
          "too-many-rows",
          "The event brings call tracking of more calls than a batch of some minutes can hold. Look"
              + " at the raw webhook: something else may send to this address.");

  static final Refused FOREIGN_FORMAT =
      new Refused(
          "foreign-format",
          "The body has fields, but none of Novofon's notifications. Look at the raw body:"
              + " something else sends to this address.");

  private NovofonRefusal() {}

  static boolean isOfPlatformTwo(Fields fields) {
    return fields.sent(FIELDS_OF_PLATFORM_TWO)
        || fields.anyName(name -> name.startsWith("contact_info."));
  }
}
