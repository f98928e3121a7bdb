package io.dozvon.registry.secrets;

import com.google.crypto.tink.Aead;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.SealedCredentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Seals the credentials of connections and opens them again. Each is bound to its project,
 * connection and name, so that it opens nowhere else.
 */
public final class Vault {

  private final String primary;
  private final Map<String, Aead> keys;

  /** With these keys. */
  public Vault(SecretKeys keys) {
    this.primary = keys.primary();
    this.keys = keys.byId();
  }

  /** Under the primary key; never twice the same. */
  public SealedCredentials seal(String project, String connection, Credentials plain) {
    Map<String, String> ciphertexts = new HashMap<>();
    for (String name : plain.names()) {
      ciphertexts.put(
          name, encrypt(plain.value(name).orElseThrow(), bound(project, connection, name)));
    }
    return new SealedCredentials(primary, ciphertexts);
  }

  /** What a connection's credentials are. */
  public Opening open(Connection connection) {
    return connection
        .credentials()
        .map(stored -> open(connection.project(), connection.id(), stored))
        .orElseGet(Opening.Absent::new);
  }

  /** Whether there is the key for a connection's credentials, or it has none. */
  public boolean canOpen(Connection connection) {
    return connection.credentials().map(SealedCredentials::keyId).map(this::has).orElse(true);
  }

  /**
   * Whether a connection has just these credentials already, under the primary key: then there is
   * nothing to seal anew, though it would look different.
   */
  public boolean holds(Connection connection, Credentials plain) {
    return connection.credentials().filter(stored -> primary.equals(stored.keyId())).isPresent()
        && open(connection).equals(new Opening.Opened(plain));
  }

  /** The keys that we do not have, each with the ids of the connections that need it. */
  public SortedMap<String, List<String>> unknownKeys(Collection<Connection> connections) {
    return connections.stream()
        .filter(connection -> !canOpen(connection))
        .sorted(Comparator.comparing(Connection::id))
        .collect(
            Collectors.groupingBy(
                connection -> connection.credentials().orElseThrow().keyId(),
                TreeMap::new,
                Collectors.mapping(Connection::id, Collectors.toList())));
  }

  private boolean has(String keyId) {
    return keys.containsKey(keyId);
  }

  private Opening open(String project, String connection, SealedCredentials sealed) {
    if (!has(sealed.keyId())) {
      return new Opening.UnknownKey(sealed.keyId());
    }
    Map<String, String> plain = new HashMap<>();
    for (Map.Entry<String, String> one : sealed.ciphertexts().entrySet()) {
      try {
        plain.put(
            one.getKey(),
            decrypt(
                keys.get(sealed.keyId()),
                one.getValue(),
                bound(project, connection, one.getKey())));
      } catch (GeneralSecurityException | IllegalArgumentException notWhatWasSealed) {
        return new Opening.Damaged(one.getKey());
      }
    }
    return new Opening.Opened(Credentials.of(plain));
  }

  private String encrypt(String plain, byte[] bound) {
    try {
      byte[] sealed = keys.get(primary).encrypt(plain.getBytes(StandardCharsets.UTF_8), bound);
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new KeysetException("key " + primary + " does not seal");
    }
  }

  private static String decrypt(Aead key, String sealed, byte[] bound)
      throws GeneralSecurityException {
    return new String(
        key.decrypt(Base64.getDecoder().decode(sealed), bound), StandardCharsets.UTF_8);
  }

  /** What Tink calls associated data. Ids and names hold no bar. */
  private static byte[] bound(String project, String connection, String name) {
    return String.join("|", project, connection, name).getBytes(StandardCharsets.UTF_8);
  }
}
