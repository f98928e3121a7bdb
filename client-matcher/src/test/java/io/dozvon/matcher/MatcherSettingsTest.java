package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatcherSettingsTest {

  @Test
  void keepsMatchesLongerThanCallsAreKept() {
    // Given
    Configuration nothing = new Configuration(Map.of());

    // When
    MatcherSettings settings = MatcherSettings.from(nothing);

    // Then
    assertThat(settings.matchesRetention()).isEqualTo(Duration.ofDays(8));
  }

  @Test
  void callsThatAreKeptLongerKeepTheirClientsLonger() {
    // Given
    Configuration given = new Configuration(Map.of("normalizer.facts.retention", "30d"));

    // When
    MatcherSettings settings = MatcherSettings.from(given);

    // Then
    assertThat(settings.matchesRetention()).isEqualTo(Duration.ofDays(31));
  }

  @Test
  void namesTheSettingThatIsShorterThanCallsAreKept() {
    // Given
    Configuration given =
        new Configuration(
            Map.of("matcher.matches.retention", "1h", "normalizer.facts.retention", "2h"));
    MatcherSettings.from(given);

    // When, Then
    assertThatThrownBy(given::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("matcher.matches.retention")
        .hasMessageContaining("at least 7200s");
  }
}
