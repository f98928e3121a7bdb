package io.dozvon.providers.sipout;

import io.dozvon.providers.Reading.Refused;

/** What of SipOut's is understood to be a webhook and yet cannot be read. */
final class SipOutRefusal {

  static final Refused FOREIGN_FORMAT =
      new Refused(
          "foreign-format",
          "The body has fields, but none of SipOut's. Look at the raw body: something else sends to"
              + " this address, or SipOut changed its field names.");

  static final Refused UNKNOWN_ACTION =
      new Refused(
          "unknown-action",
          "The field call_action names something other than dial, complete or text. Ask SipOut what"
              + " it means; the raw webhook is kept and can be replayed.");

  static final Refused NO_ACTION =
      new Refused(
          "no-action",
          "The field call_action is missing or empty, and neither a status nor a duration, a"
              + " recording or a text tells what happened. Ask SipOut to send call_action.");

  static final Refused NO_TEXT =
      new Refused(
          "no-text",
          "The field call_action says that this is the text of a conversation, but call_text is"
              + " missing or empty. Ask SipOut to send the text in call_text.");

  private SipOutRefusal() {}
}
