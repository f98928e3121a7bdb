package io.dozvon.providers.sipuni;

import io.dozvon.providers.webhook.CallId;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/**
 * The id of a call back that was ordered: the order's, not another id of the call. Marked as what
 * it is, so that it never passes for one.
 */
final class CallbackId {

  private CallbackId() {}

  static Optional<String> of(Fields fields) {
    return fields.text("callbackId").map(CallbackId::trace);
  }

  static String trace(String callbackId) {
    return "callback-" + CallId.usable(callbackId);
  }
}
