package io.dozvon.registry.secrets;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.SealedCredentials;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Connections for tests. */
final class SecretSamples {

  static final Credentials PLAIN =
      Credentials.of(Map.of("apiKey", "pl4in-k3y", "userId", "038226"));

  private SecretSamples() {}

  static Connection connection(String project, String id) {
    return new Connection(
        id, project, "sipuni", List.of(), ZoneId.of("UTC"), "RU", List.of(), "config");
  }

  static Connection sealed(Vault vault, String project, String id) {
    return connection(project, id).with(vault.seal(project, id, PLAIN));
  }

  static Connection with(Connection connection, String keyId, Map<String, String> ciphertexts) {
    return connection.with(new SealedCredentials(keyId, ciphertexts));
  }
}
