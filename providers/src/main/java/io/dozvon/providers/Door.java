package io.dozvon.providers;

import io.dozvon.contracts.raw.RawWebhook;
import java.util.Set;

/** How a provider's webhooks are let in and answered. Pure. */
public interface Door {

  /**
   * Looks at the credentials that a webhook carries besides the key in its path, whose connection
   * is known by then.
   */
  Entry examine(RawWebhook webhook, PathKey key);

  /** Headers of the request to keep with the webhook, by name in small letters. */
  default Set<String> keptHeaders() {
    return Set.of();
  }

  /** The answer once the webhook is stored. */
  Reply accepted(RawWebhook webhook);

  /** The answer to a webhook that is turned away, or cannot be taken now, with this HTTP status. */
  Reply refused(int status);
}
