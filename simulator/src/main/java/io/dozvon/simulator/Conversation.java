package io.dozvon.simulator;

import java.util.List;

/**
 * One call as its provider tells it.
 *
 * @param callId the provider's id of the call
 * @param webhooks in the order in which they are sent
 */
public record Conversation(
    Cue cue, String callId, Insistence insistence, List<TimedWebhook> webhooks) {

  /** Copies the webhooks. */
  public Conversation {
    webhooks = List.copyOf(webhooks);
  }
}
