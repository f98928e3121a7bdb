package io.dozvon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ConfigurationSourcesTest {

  @Property(tries = 100)
  void everyKeyCanBeGivenByAVariable(@ForAll("keys") String key) {
    // Given
    String variable = "DOZVON_" + key.toUpperCase(Locale.ROOT).replace('.', '_');

    // When
    Configuration configuration = ConfigurationSources.of(Map.of(variable, "given"), Map.of());

    // Then
    assertThat(configuration.text(key, "default")).isEqualTo("given");
    configuration.refuseTheRest();
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join(".", parts));
  }

  @Test
  void theCommandLineWinsOverTheEnvironment() {
    // When
    Configuration configuration =
        ConfigurationSources.of(
            Map.of("DOZVON_DATA", "there"), ConfigurationSources.options(List.of("--data=here")));

    // Then
    assertThat(configuration.text("data", "")).isEqualTo("here");
  }

  @Test
  void anUnknownVariableIsNamedAsItWasWritten() {
    // Given
    Configuration configuration =
        ConfigurationSources.of(
            Map.of("DOZVON_KAFKA_BOOTSTROP", "x", "DOZVON_data", "x"), Map.of());

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .hasMessageContaining("'DOZVON_KAFKA_BOOTSTROP' is no setting")
        .hasMessageContaining("'DOZVON_data' is no setting");
  }

  @Test
  void anEmptyVariableCountsAsNotGivenAndForeignOnesAreNotOurs() {
    // When
    Configuration configuration =
        ConfigurationSources.of(Map.of("DOZVON_DATA", " ", "PATH", "/bin"), Map.of());

    // Then
    assertThat(configuration.text("data", "default")).isEqualTo("default");
    configuration.refuseTheRest();
  }

  @Test
  void whatIsNoOptionIsRefused() {
    assertThatThrownBy(() -> ConfigurationSources.options(List.of("--data", "here")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'--data' is no option; expected the form --key=value")
        .hasMessageContaining("'here' is no option");
  }
}
