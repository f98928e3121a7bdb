package io.dozvon.contracts.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.dozvon.contracts.serde.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static final Credentials CREDENTIALS =
      Credentials.of(Map.of("userId", "038226", "apiKey", "pl4in-k3y"));

  @Test
  void only_who_asks_by_name_gets_one() {
    // When
    String shown = CREDENTIALS.toString();

    // Then
    assertThat(shown).isEqualTo("Credentials[apiKey ***, userId ***]");
    assertThat(CREDENTIALS.value("apiKey")).hasValue("pl4in-k3y");
    assertThat(CREDENTIALS.value("secret")).isEmpty();
  }

  @Test
  void they_cannot_be_written_as_json() {
    // When
    Throwable refusal = catchThrowable(() -> Json.mapper().writeValueAsString(CREDENTIALS));

    // Then
    assertThat(refusal)
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageNotContaining("pl4in");
  }

  @Test
  void sealed_ones_show_their_names_and_key() {
    // Given
    var sealed = new SealedCredentials("7", Map.of("apiKey", "c2VhbGVk"));

    // When
    String shown = sealed.toString();

    // Then
    assertThat(shown).isEqualTo("SealedCredentials[key 7, [apiKey]]");
  }
}
