package io.dozvon.registry;

import static io.dozvon.registry.Samples.connection;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.SealedCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysInUseTest {

  private final RegistryContent content = new RegistryContent();

  @Test
  void only_connections_under_that_key_need_it() {
    // Given
    put("c1", "7");
    put("c2", "8");
    content.apply(put(connection("c3", "config")));

    // When
    List<String> users = new KeysInUse(content).of("7");

    // Then
    assertThat(users).containsExactly("connection 'c1'");
  }

  @Test
  void a_connection_that_cannot_be_read_may_need_any() {
    // Given
    put("c1", "7");
    unreadable(EntryName.ofConnection("c1"));
    unreadable(EntryName.ofConnection("c2"));
    unreadable(EntryName.ofProject("flowers"));

    // When
    List<String> users = new KeysInUse(content).of("7");

    // Then
    assertThat(users).containsExactly("connection 'c1'", "connection 'c2'");
  }

  private void put(String id, String keyId) {
    content.apply(
        put(connection(id, "config").with(new SealedCredentials(keyId, Map.of("apiKey", "AAAA")))));
  }

  private static RegistryChange put(Connection connection) {
    return new RegistryChange.Put(new RegistryEntry.OfConnection(connection));
  }

  private void unreadable(EntryName name) {
    content.apply(new RegistryChange.Unreadable(Optional.of(name), "torn"));
  }
}
