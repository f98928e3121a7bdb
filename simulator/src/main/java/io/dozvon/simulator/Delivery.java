package io.dozvon.simulator;

/**
 * One attempt to deliver a webhook.
 *
 * @param attempt from 1; more only where the provider is one that repeats
 * @param last whether the provider makes no further attempt
 */
public record Delivery(
    Conversation conversation, Webhook webhook, int attempt, Answer answer, boolean last) {

  /** The provider has given up, and never speaks of it again. */
  public boolean lost() {
    return last && !answer.good();
  }
}
