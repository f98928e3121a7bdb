package io.dozvon.providers;

import io.dozvon.contracts.raw.RawWebhook;
import java.util.function.Predicate;

/**
 * How a provider's webhooks are let in and answered. Pure: the key in the path is already known.
 */
public interface Door {

  /**
   * Looks at the credentials that a webhook carries besides the key in its path.
   *
   * @param isWebhookKey tells whether a secret is one of the connection's webhook keys
   */
  Entry examine(RawWebhook webhook, Predicate<String> isWebhookKey);

  /** The answer once the webhook is stored. */
  Reply accepted(RawWebhook webhook);

  /** The answer to a webhook that is turned away, or cannot be taken now, with this HTTP status. */
  Reply refused(int status);
}
