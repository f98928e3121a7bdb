package io.dozvon.simulator;

import java.util.Optional;

/**
 * A customer's account with a provider, as far as its webhooks depend on it.
 *
 * @param webhookKey the last part of the address that webhooks go to
 * @param secret what the provider signs with, or sends along as a token, where it does
 * @param line the customer's own number
 */
public record Account(String webhookKey, Optional<String> secret, String line) {

  /** Of a customer who uses one key for the address and as the secret, as the guides say. */
  public static Account withOneKey(String key, String line) {
    return new Account(key, Optional.of(key), line);
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "Account[***]";
  }
}
