package io.dozvon.registry.file;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a file can refer to.
 *
 * @param credentials by provider id, for all providers there are: the names of what each asks for
 *     before it places calls
 * @param named ids of the providers whose notifications have names of the customer's own
 * @param environment the value of a variable, or null where it is not set
 */
public record Surroundings(
    Map<String, Set<String>> credentials, Set<String> named, UnaryOperator<String> environment) {

  /** Copies the names. */
  public Surroundings {
    credentials = Map.copyOf(credentials);
    named = Set.copyOf(named);
  }

  Set<String> credentialsOf(String provider) {
    return credentials.getOrDefault(provider, Set.of());
  }
}
