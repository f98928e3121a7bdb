package io.dozvon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigurationTest {

  @Test
  void takesWhatWasGivenAndTheDefaultForTheRest() {
    // Given
    var configuration =
        new Configuration(Map.of("a.port", "80", "a.on", "true", "a.time", "15m", "a.name", " x "));

    // When
    var taken =
        new Object[] {
          configuration.number("a.port", 1, 1, 99),
          configuration.flag("a.on", false),
          configuration.time("a.time", Duration.ZERO),
          configuration.text("a.name", "y"),
          configuration.text("a.other", "y")
        };

    // Then
    assertThat(taken).containsExactly(80, true, Duration.ofMinutes(15), "x", "y");
    configuration.refuseTheRest();
  }

  @Test
  void namesEveryWrongValueAtOnce() {
    // Given
    var configuration = new Configuration(Map.of("a.port", "0", "a.on", "yes", "a.time", "soon"));
    configuration.number("a.port", 1, 1, 99);
    configuration.flag("a.on", false);
    configuration.time("a.time", Duration.ZERO);

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'a.port' is '0'; expected a whole number from 1 to 99")
        .hasMessageContaining("'a.on' is 'yes'; expected true or false")
        .hasMessageContaining("'a.time' is 'soon'; expected a time such as");
  }

  @Test
  void anUnknownKeyIsRefusedAndItsRelativesAreNamed() {
    // Given
    var configuration = new Configuration(Map.of("kafka.bootstrop", "x"));
    configuration.text("kafka.bootstrap", "");
    configuration.text("other", "");

    // When, Then
    assertThatThrownBy(configuration::refuseTheRest)
        .hasMessageContaining("'kafka.bootstrop' is no setting; known are kafka.bootstrap")
        .hasMessageNotContaining("other");
  }

  @Test
  void aSecretIsReadAndNeverShown() {
    // Given
    var configuration = new Configuration(Map.of("a.key", " s3cret ", "a.blank", " "));

    // When
    var read = configuration.secret("a.key");

    // Then
    assertThat(read).hasValue("s3cret");
    assertThat(configuration.secret("a.blank")).isEmpty();
    assertThat(configuration.secret("a.other")).isEmpty();
    configuration.complain("a.key", "another", read.orElseThrow(), "");
    assertThatThrownBy(configuration::refuseTheRest)
        .hasMessageContaining("'a.key' is ***; expected another")
        .hasMessageNotContaining("s3cret");
  }
}
