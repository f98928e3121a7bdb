package io.dozvon.registry.secrets;

import static io.dozvon.registry.secrets.SecretSamples.PLAIN;
import static io.dozvon.registry.secrets.SecretSamples.connection;
import static io.dozvon.registry.secrets.SecretSamples.sealed;
import static io.dozvon.registry.secrets.SecretSamples.with;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.SealedCredentials;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

  private final SecretKeys keys = SecretKeys.fresh();
  private final Vault vault = new Vault(keys);

  @Test
  void what_is_sealed_names_its_key_shows_nothing_and_opens_again() {
    // When
    Connection sealed = sealed(vault, "flowers", "c1");

    // Then
    SealedCredentials stored = sealed.credentials().orElseThrow();
    assertThat(stored.keyId()).isEqualTo(keys.primary());
    assertThat(stored.ciphertexts()).containsOnlyKeys("apiKey", "userId");
    assertThat(stored.ciphertexts().values())
        .noneMatch(
            text -> new String(Base64.getDecoder().decode(text), ISO_8859_1).contains("pl4in"));
    assertThat(vault.open(sealed)).isEqualTo(new Opening.Opened(PLAIN));
  }

  @ParameterizedTest
  @CsvSource({"roses, c1", "flowers, c2"})
  void it_opens_for_no_other_project_or_connection(String project, String id) {
    // Given
    SealedCredentials stored = vault.seal("flowers", "c1", PLAIN);

    // When
    Opening opening = vault.open(connection(project, id).with(stored));

    // Then
    assertThat(opening).isInstanceOf(Opening.Damaged.class);
  }

  @Test
  void it_opens_under_no_other_name() {
    // Given
    String userId =
        sealed(vault, "flowers", "c1").credentials().orElseThrow().ciphertexts().get("userId");
    Connection swapped =
        with(connection("flowers", "c1"), keys.primary(), Map.of("apiKey", userId));

    // When
    Opening opening = vault.open(swapped);

    // Then
    assertThat(opening).isEqualTo(new Opening.Damaged("apiKey"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 20, 45})
  void a_changed_byte_is_noticed(int at) {
    // Given
    SealedCredentials stored =
        vault.seal("flowers", "c1", Credentials.of(Map.of("apiKey", "0123456789abcdef")));
    byte[] bytes = Base64.getDecoder().decode(stored.ciphertexts().get("apiKey"));
    bytes[at % bytes.length] ^= 1;
    String changed = Base64.getEncoder().encodeToString(bytes);

    // When
    Opening opening =
        vault.open(with(connection("flowers", "c1"), keys.primary(), Map.of("apiKey", changed)));

    // Then
    assertThat(opening).isEqualTo(new Opening.Damaged("apiKey"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AAAA", "pl4in-k3y"})
  void what_was_never_sealed_is_damaged_and_no_failure(String text) {
    // When
    Opening opening =
        vault.open(with(connection("flowers", "c1"), keys.primary(), Map.of("apiKey", text)));

    // Then
    assertThat(opening).isEqualTo(new Opening.Damaged("apiKey"));
  }

  @Test
  void a_record_that_names_another_of_our_keys_than_sealed_it_does_not_open() {
    // Given
    Vault rotated = new Vault(keys.rotated());
    var stored = rotated.seal("flowers", "c1", PLAIN);

    // When
    Opening opening =
        rotated.open(with(connection("flowers", "c1"), keys.primary(), stored.ciphertexts()));

    // Then
    assertThat(opening).isInstanceOf(Opening.Damaged.class);
  }

  @Test
  void a_key_that_we_do_not_have_is_named() {
    // Given
    SecretKeys others = SecretKeys.fresh();
    Connection theirs = sealed(new Vault(others), "flowers", "c1");

    // When
    Opening opening = vault.open(theirs);

    // Then
    assertThat(opening).isEqualTo(new Opening.UnknownKey(others.primary()));
    assertThat(vault.canOpen(theirs)).isFalse();
  }

  @Test
  void all_keys_that_are_missing_are_told_with_the_connections_that_need_them() {
    // Given
    SecretKeys others = SecretKeys.fresh();
    Vault theirs = new Vault(others);
    List<Connection> connections =
        List.of(
            sealed(theirs, "flowers", "c2"),
            sealed(theirs, "flowers", "c1"),
            sealed(vault, "flowers", "c3"),
            connection("flowers", "c4"));

    // When
    var unknown = vault.unknownKeys(connections);

    // Then
    assertThat(unknown).containsOnlyKeys(others.primary());
    assertThat(unknown.get(others.primary())).containsExactly("c1", "c2");
  }

  @Test
  void a_connection_without_credentials_needs_no_key() {
    // Given
    Connection bare = connection("flowers", "c1");

    // When
    Opening opening = vault.open(bare);

    // Then
    assertThat(opening).isEqualTo(new Opening.Absent());
    assertThat(vault.canOpen(bare)).isTrue();
  }

  @Test
  void it_holds_only_the_same_credentials_under_the_primary_key() {
    // Given
    Connection sealed = sealed(vault, "flowers", "c1");
    Vault rotated = new Vault(keys.rotated());

    // When
    boolean same = vault.holds(sealed, PLAIN);

    // Then
    assertThat(same).isTrue();
    assertThat(vault.holds(sealed, Credentials.of(Map.of("apiKey", "other")))).isFalse();
    assertThat(vault.holds(connection("flowers", "c1"), PLAIN)).isFalse();
    assertThat(rotated.open(sealed)).isEqualTo(new Opening.Opened(PLAIN));
    assertThat(rotated.holds(sealed, PLAIN)).isFalse();
  }
}
