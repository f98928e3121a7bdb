package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotifierSettingsTest {

  @Test
  void nothingSetGivesTheDefaults() {
    Configuration nothing = new Configuration(Map.of());

    NotifierSettings settings = NotifierSettings.from(nothing);

    assertThat(settings).isEqualTo(NotifierSettings.defaults());
  }

  @Test
  void everySettingIsTaken() {
    Configuration given =
        new Configuration(
            Map.of(
                "notifier.live.within", "5m",
                "notifier.settling", "0s",
                "notifier.callbacks.inferred", "true",
                "notifier.recording.scope", "project",
                "notifier.remembered", "30d"));

    NotifierSettings settings = NotifierSettings.from(given);

    assertThat(settings)
        .isEqualTo(
            new NotifierSettings(
                Duration.ofMinutes(5),
                Optional.of(Duration.ZERO),
                true,
                Scope.PROJECT,
                Duration.ofDays(30)));
  }

  @Test
  void aScopeThatDoesNotExistStopsTheStartWithTheNameOfItsKey() {
    Configuration given = new Configuration(Map.of("notifier.recording.scope", "globe"));
    NotifierSettings.from(given);

    assertThatThrownBy(given::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("notifier.recording.scope")
        .hasMessageContaining("client, deal or project");
  }
}
