package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerSettingsTest {

  @Test
  void aCallIsClosedAfterFourHoursAndKeptForAWeek() {
    NormalizerSettings settings = NormalizerSettings.from(new Configuration(Map.of()));

    assertThat(settings.closeAfter()).isEqualTo(Duration.ofHours(4));
    assertThat(settings.factRetention()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void bothCanBeSet() {
    var configuration =
        new Configuration(
            Map.of("normalizer.facts.retention", "3d", "normalizer.close.after", "90m"));

    NormalizerSettings settings = NormalizerSettings.from(configuration);

    configuration.refuseTheRest();
    assertThat(settings)
        .returns(Duration.ofDays(3), NormalizerSettings::factRetention)
        .returns(Duration.ofMinutes(90), NormalizerSettings::closeAfter);
  }

  @Test
  void aProviderMayHaveAClosingTimeOfItsOwnAndTheOthersHaveTheUsualOne() {
    var configuration =
        new Configuration(
            Map.of("normalizer.close.after", "90m", "normalizer.close.after.sipuni", "1h"));

    NormalizerSettings settings = NormalizerSettings.from(configuration);

    configuration.refuseTheRest();
    assertThat(settings.closeAfterOf())
        .containsEntry("sipuni", Duration.ofHours(1))
        .containsEntry("uiscom", Duration.ofMinutes(90));
  }

  @Test
  void theClosingTimeOfAProviderMustMakeSenseToo() {
    var configuration = new Configuration(Map.of("normalizer.close.after.novofon", "8d"));

    NormalizerSettings.from(configuration);

    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'normalizer.close.after.novofon' is '8d'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "7d", "8d"})
  void closingThatMakesNoSenseStopsTheStartAndNamesItsKey(String closing) {
    var configuration = new Configuration(Map.of("normalizer.close.after", closing));

    NormalizerSettings.from(configuration);

    assertThatThrownBy(configuration::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("normalizer.close.after");
  }
}
