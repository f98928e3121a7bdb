package io.dozvon.simulator.exchange;

import io.dozvon.simulator.Account;
import java.util.Map;
import java.util.Optional;

/**
 * A customer of a provider: where its webhooks go, and what its requests have to prove.
 *
 * @param credentials by name: of Sipuni {@code userId} and {@code apiKey}, of IPtelefon {@code
 *     secret}, of SipOut {@code widgetKey} and {@code widgetAccount}, of Novofon {@code key} and
 *     {@code secret}, and {@code accessToken} on platform 2.0, of UISCOM {@code apiKey}
 */
public record Customer(Account account, Map<String, String> credentials) {

  /** Copies the credentials. */
  public Customer {
    credentials = Map.copyOf(credentials);
  }

  /** Empty where the customer has no such thing: then nothing proves it. */
  Optional<String> credential(String name) {
    return Optional.ofNullable(credentials.get(name));
  }

  /** Never the credentials. */
  @Override
  public String toString() {
    return "Customer[***]";
  }
}
