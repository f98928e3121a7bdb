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
  void namesTheSettingThatIsTooShort() {
    // Given
    Configuration given = new Configuration(Map.of("matcher.matches.retention", "1m"));
    MatcherSettings.from(given);

    // When, Then
    assertThatThrownBy(given::refuseTheRest)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("matcher.matches.retention")
        .hasMessageContaining("at least 3600s");
  }
}
