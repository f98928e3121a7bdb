package io.dozvon.registry.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file may say of a provider.
 *
 * @param credentials the names of what it asks for before it places calls
 * @param optionalCredentials the names of what only a part of its calls needs
 * @param calling what there is to choose about how it is asked for calls
 * @param namesNotifications whether its notifications have names of the customer's own
 * @param recordingVariable the variable that its guide promises for recording links
 * @param requestVariable the variable that its guide promises for whole webhooks
 */
public record KnownProvider(
    String id,
    Set<String> credentials,
    Set<String> optionalCredentials,
    List<KnownChoice> calling,
    boolean namesNotifications,
    Optional<String> recordingVariable,
    Optional<String> requestVariable) {

  /** Copies the names. */
  public KnownProvider {
    credentials = Set.copyOf(credentials);
    optionalCredentials = Set.copyOf(optionalCredentials);
    calling = List.copyOf(calling);
  }

  /** One with nothing of its own but credentials. */
  public static KnownProvider asking(String id, String... credentials) {
    return new KnownProvider(
        id, Set.of(credentials), Set.of(), List.of(), false, Optional.empty(), Optional.empty());
  }
}
