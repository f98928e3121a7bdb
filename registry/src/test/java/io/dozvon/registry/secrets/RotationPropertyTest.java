package io.dozvon.registry.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RotationPropertyTest {

  /** What may happen to a keyset. */
  enum Step {
    SEAL,
    ROTATE,
    RETIRE_OLDEST
  }

  @Property(tries = 100)
  void whatever_was_sealed_opens_as_long_as_its_key_is_kept_and_no_longer(
      @ForAll @Size(min = 1, max = 12) List<Step> steps, @ForAll String secret) {
    // Given
    Credentials plain = Credentials.of(Map.of("apiKey", secret));
    Map<Connection, String> sealed = new LinkedHashMap<>();

    // When
    SecretKeys keys = SecretKeys.fresh();
    for (Step step : steps) {
      switch (step) {
        case SEAL -> sealed.put(seal(keys, "c" + sealed.size(), plain), keys.primary());
        case ROTATE -> keys = keys.rotated();
        case RETIRE_OLDEST -> keys = withoutOldest(keys);
      }
      keys = SecretKeys.parse(keys.json());
    }

    // Then
    Vault vault = new Vault(keys);
    for (Map.Entry<Connection, String> one : sealed.entrySet()) {
      assertThat(vault.open(one.getKey()))
          .isEqualTo(
              keys.ids().contains(one.getValue())
                  ? new Opening.Opened(plain)
                  : new Opening.UnknownKey(one.getValue()));
    }
  }

  private static Connection seal(SecretKeys keys, String id, Credentials plain) {
    return SecretSamples.connection("flowers", id).with(new Vault(keys).seal("flowers", id, plain));
  }

  private static SecretKeys withoutOldest(SecretKeys keys) {
    return keys.ids().size() == 1 ? keys : keys.without(keys.ids().get(0));
  }
}
