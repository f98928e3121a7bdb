package io.dozvon.registry;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.SealedCredentials;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.secrets.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a file's content into entries that may stand in Kafka: credentials only sealed. */
final class Sealing {

  private final Optional<Vault> vault;

  Sealing(Optional<Vault> vault) {
    this.vault = vault;
  }

  /** Why a file cannot be made into entries. */
  List<String> refusals(RegistryFile file) {
    return vault.isPresent()
        ? List.of()
        : file.connections().stream()
            .filter(connection -> file.credentialsOf(connection).isPresent())
            .map(
                connection ->
                    EntryName.ofConnection(connection.id())
                        + " has credentials, and there is no keyset to encrypt them with;"
                        + " set secrets.keyset.file")
            .toList();
  }

  /** What is sealed already, the same and under the primary key, stays as it is. */
  Collection<RegistryEntry> entriesOf(RegistryFile file, RegistryContent current) {
    return Stream.of(
            file.projects().stream().<RegistryEntry>map(RegistryEntry.OfProject::new),
            file.connections().stream()
                .<RegistryEntry>map(
                    one -> new RegistryEntry.OfConnection(sealed(one, file, current))),
            file.employees().stream().<RegistryEntry>map(RegistryEntry.OfEmployee::new))
        .flatMap(entries -> entries)
        .toList();
  }

  private Connection sealed(Connection connection, RegistryFile file, RegistryContent current) {
    return file.credentialsOf(connection)
        .map(plain -> connection.with(sealed(connection, plain, vault.orElseThrow(), current)))
        .orElse(connection);
  }

  private static SealedCredentials sealed(
      Connection connection, Credentials plain, Vault vault, RegistryContent current) {
    return present(connection.id(), current)
        .filter(present -> present.project().equals(connection.project()))
        .filter(present -> vault.holds(present, plain))
        .flatMap(Connection::credentials)
        .orElseGet(() -> vault.seal(connection.project(), connection.id(), plain));
  }

  private static Optional<Connection> present(String id, RegistryContent current) {
    return current.entries().get(EntryName.ofConnection(id))
            instanceof RegistryEntry.OfConnection of
        ? Optional.of(of.connection())
        : Optional.empty();
  }
}
