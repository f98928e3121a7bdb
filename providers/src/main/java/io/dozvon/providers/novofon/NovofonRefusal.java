package io.dozvon.providers.novofon;

import io.dozvon.providers.Reading.Refused;

/** What cannot be read as a notification of Novofon's v1. */
final class NovofonRefusal {

  static final Refused UNNAMED_SIDES =
      new Refused(
          "unnamed-sides",
          "This is an HTTP notification of Novofon's new platform, whose fields the customer names."
              + " numa and numb do not tell which of the two is the client: name the fields"
              + " contact_phone_number and virtual_phone_number in the template, or use the event"
              + " notifications of the older kind.");

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
}
