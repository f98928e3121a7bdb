package io.dozvon.providers.sipout;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import io.dozvon.providers.webhook.Fields;
import java.util.Optional;

/** Lets in whoever knows the path, unless a key is sent besides that is not the connection's. */
record SipOutDoor() implements Door {

  @Override
  public Entry examine(RawWebhook webhook, PathKey pathKey) {
    Fields fields = Fields.of(webhook);
    Optional<String> key = SipOutField.KEY.text(fields);
    if (key.isEmpty() || pathKey.isOfConnection().test(key.get())) {
      return Entry.granted();
    }
    return Entry.unauthorized(fields.bodyIsEmpty() ? "query field 'key'" : "body field 'key'");
  }

  @Override
  public Reply accepted(RawWebhook webhook) {
    return Reply.json(200, "{\"result\":\"ok\"}");
  }

  /** In the envelope of the provider's own API, whose errors are machine names. */
  @Override
  public Reply refused(int status) {
    return Reply.json(status, "{\"result\":\"bad\",\"err\":\"" + error(status) + "\"}");
  }

  private static String error(int status) {
    return switch (status) {
      case 401, 403 -> "unauthorized";
      case 404 -> "not_found";
      case 413 -> "too_large";
      case 429, 503 -> "try_later";
      default -> "refused";
    };
  }
}
