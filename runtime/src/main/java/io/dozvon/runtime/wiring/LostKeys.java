package io.dozvon.runtime.wiring;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.registry.secrets.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Why a process that holds keys must not start: it would fail at the first call it places. */
final class LostKeys {

  private LostKeys() {}

  static Optional<String> among(Collection<Connection> connections, Vault vault) {
    SortedMap<String, List<String>> unknown = vault.unknownKeys(connections);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            unknown.entrySet().stream()
                .map(key -> "key " + key.getKey() + " of " + String.join(", ", key.getValue()))
                .collect(
                    Collectors.joining(
                        "; ",
                        "credentials in the registry are sealed under keys that are not in the"
                            + " keyset: ",
                        ". Give it the keyset that has them, or apply the configuration again")));
  }
}
