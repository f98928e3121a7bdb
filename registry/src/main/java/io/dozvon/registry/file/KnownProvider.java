package io.dozvon.registry.file;

import java.util.Optional;
import java.util.Set;

/**
 * What a file may say of a provider.
 *
 * @param credentials the names of what it asks for before it places calls
 * @param namesNotifications whether its notifications have names of the customer's own
 * @param recordingVariable the variable that its guide promises for recording links
 * @param requestVariable the variable that its guide promises for whole webhooks
 */
public record KnownProvider(
    String id,
    Set<String> credentials,
    boolean namesNotifications,
    Optional<String> recordingVariable,
    Optional<String> requestVariable) {

  /** Copies the names. */
  public KnownProvider {
    credentials = Set.copyOf(credentials);
  }

  /** One with nothing of its own but credentials. */
  public static KnownProvider asking(String id, String... credentials) {
    return new KnownProvider(id, Set.of(credentials), false, Optional.empty(), Optional.empty());
  }
}
