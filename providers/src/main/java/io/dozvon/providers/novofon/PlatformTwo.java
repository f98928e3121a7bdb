package io.dozvon.providers.novofon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.webhook.Fields;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Knows the HTTP notifications of Novofon's platform 2.0, which is that of UIS: customers write
 * their templates, with the same fields and the same mistakes.
 */
final class PlatformTwo {

  /** Any of them is sent by platform two only. */
  private static final String[] FIELDS = {
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

  /** The same in a body that is not yet mended. */
  private static final Pattern WRITTEN =
      Pattern.compile("\"(?:contact_info|" + String.join("|", FIELDS) + ")\"\\s*:");

  private static final Pattern SIDES = Pattern.compile("\"num[ab]\"\\s*:");

  private PlatformTwo() {}

  static boolean sent(RawWebhook webhook, Fields fields) {
    return fields.sent(FIELDS)
        || fields.anyName(name -> name.startsWith("contact_info."))
        || (fields.problem().isPresent() && WRITTEN.matcher(text(webhook)).find());
  }

  /** Of {@code numa} and {@code numb} nobody knows which is the client's. */
  static boolean leavesSidesOpen(RawWebhook webhook, Fields fields) {
    boolean sides = fields.sent("numa", "numb") || SIDES.matcher(text(webhook)).find();
    return sides && !text(webhook).contains("contact_phone_number");
  }

  private static String text(RawWebhook webhook) {
    return new String(webhook.body().bytes(), StandardCharsets.ISO_8859_1);
  }
}
