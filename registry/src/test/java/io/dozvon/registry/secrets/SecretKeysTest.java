package io.dozvon.registry.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeysTest {

  private static final String MATERIAL = "GiCxSiIvtHZrVeRkNmu9Xu5lruPnSjUCNiKa6ydEBVixeg==";
  private static final String KEY_7 =
      """
      {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s",
        "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":7,"outputPrefixType":"TINK"}
      """
          .formatted(MATERIAL);

  @Test
  void tinks_own_json_is_read_and_ids_are_unsigned() {
    // Given
    String json = keyset(7, KEY_7 + "," + KEY_7.replace(":7,", ":4294967295,"));

    // When
    SecretKeys keys = SecretKeys.parse(json);

    // Then
    assertThat(keys.primary()).isEqualTo("7");
    assertThat(keys.ids()).containsExactly("7", "4294967295");
    assertThat(keys).hasToString("SecretKeys[7, 4294967295; primary 7]");
  }

  @Test
  void a_disabled_key_is_no_key() {
    // Given
    String off = KEY_7.replace(":7,", ":8,").replace("ENABLED", "DISABLED");

    // When
    SecretKeys keys = SecretKeys.parse(keyset(7, KEY_7 + "," + off));

    // Then
    assertThat(keys.ids()).containsExactly("7");
  }

  @Test
  void a_rotated_keyset_has_a_new_primary_and_the_old_keys() {
    // Given
    SecretKeys keys = SecretKeys.parse(keyset(7, KEY_7));

    // When
    SecretKeys rotated = keys.rotated();

    // Then
    assertThat(rotated.ids()).containsExactly("7", rotated.primary());
    assertThat(rotated.primary()).isNotEqualTo("7");
    assertThat(keys.ids()).containsExactly("7");
  }

  @Test
  void a_key_that_is_retired_is_gone() {
    // Given
    SecretKeys rotated = SecretKeys.parse(keyset(7, KEY_7)).rotated();

    // When
    SecretKeys rest = rotated.without("7");

    // Then
    assertThat(rest.ids()).containsExactly(rotated.primary());
    assertThat(rest.json()).doesNotContain(MATERIAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "8"})
  void the_primary_key_and_an_unknown_one_cannot_be_retired(String id) {
    // Given
    SecretKeys keys = SecretKeys.parse(keyset(7, KEY_7));

    // When
    Throwable refusal = catchThrowable(() -> keys.without(id));

    // Then
    assertThat(refusal).isInstanceOf(KeysetException.class).hasMessageContaining("key " + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MATERIAL",
        "{\"primaryKeyId\":7,\"key\":[]}",
        "{\"primaryKeyId\":9,\"key\":[KEY]}",
        "{\"primaryKeyId\":7,\"key\":[KEY,KEY]}",
        "{\"primaryKeyId\":7,\"key\":[HMAC]}",
        "{\"primaryKeyId\":7,\"key\":[SHORT]}",
        "{\"primaryKeyId\":7,\"key\":[RAW]}",
        "{\"primaryKeyId\":7,\"key\":[KEY",
        "{\"primaryKeyId\":7,\"key\":\"MATERIAL\"}",
      })
  void anything_else_is_refused_and_not_shown(String json) {
    // Given
    String given =
        json.replace("KEY", KEY_7)
            .replace("HMAC", KEY_7.replace("AesGcmKey", "HmacKey"))
            .replace("SHORT", KEY_7.replace(MATERIAL, "GhCxSiIvtHZrVeRkNmu9Xu5l"))
            .replace("RAW", KEY_7.replace("TINK", "RAW"))
            .replace("MATERIAL", MATERIAL);

    // When
    Throwable refusal = catchThrowable(() -> SecretKeys.parse(given));

    // Then
    assertThat(refusal)
        .isInstanceOf(KeysetException.class)
        .hasMessage("it is no Tink keyset in JSON whose keys are all of AES256_GCM")
        .hasNoCause();
  }

  private static String keyset(long primary, String keys) {
    return "{\"primaryKeyId\":%d,\"key\":[%s]}".formatted(primary, keys);
  }
}
