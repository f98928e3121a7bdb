package io.dozvon.providers.sipout;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Fingerprint;
import io.dozvon.providers.webhook.Numbering;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which call a webhook is about. */
final class SipOutCallId {

  private SipOutCallId() {}

  /**
   * The provider's id; without one the client's phone and the minute of the start, which a dial and
   * its end share. Without those the webhook stands alone: anonymous callers are never one call.
   */
  static String of(RawWebhook webhook, Fields fields, Numbering numbering) {
    return SipOutField.CALL_ID
        .text(fields)
        .map(CallId::usable)
        .or(() -> byPhoneAndMinute(fields, numbering))
        .orElseGet(() -> "webhook-" + Fingerprint.ofWhole(webhook));
  }

  private static Optional<String> byPhoneAndMinute(Fields fields, Numbering numbering) {
    Optional<Phone> phone = numbering.client(SipOutField.CLIENT.text(fields)).flatMap(Party::phone);
    return SipOutField.STARTED
        .time(fields)
        .map(start -> start.truncatedTo(ChronoUnit.MINUTES).toString())
        .flatMap(
            minute -> phone.map(known -> "phone-minute-" + Fingerprint.of(known.digits(), minute)));
  }
}
