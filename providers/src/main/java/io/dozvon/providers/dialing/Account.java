package io.dozvon.providers.dialing;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * With what a provider is asked.
 *
 * @param credentials all that the provider needs; of the others those that there are
 * @param addresses where the parts of the API are, unless the connection says so itself
 */
public record Account(Connection connection, Credentials credentials, Map<String, URI> addresses) {

  /** Copies the addresses. */
  public Account {
    addresses = Map.copyOf(addresses);
  }

  /** One of the credentials that every connection has. */
  public String credential(String name) {
    return credentials
        .value(name)
        .orElseThrow(() -> new IllegalArgumentException("no credential " + name));
  }

  /** Where that part of the API is. */
  public URI address(String part) {
    return Optional.ofNullable(addresses.get(part))
        .orElseThrow(() -> new IllegalArgumentException("no address " + part));
  }

  /** What the connection chose. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(connection.calling().get(name));
  }
}
