package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Providers;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people and bots see of every kind of call that the simulator plays, one file per provider.
 * After a wanted change, {@code mvn test -Dgolden.write=true} writes the files anew, and the change
 * is reviewed as a diff.
 */
class SimulatedTellingTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");
  private static final Duration APART = Duration.ofHours(6);

  @TempDir private Path state;

  static List<String> providers() {
    return Switchboard.providers();
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyKindOfCallIsToldAsWritten(String provider) throws IOException {
    // Given
    Path golden = GOLDEN.resolve(provider + ".txt");

    // When
    String seen = told(provider);

    // Then
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, seen);
    }
    assertThat(seen).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyProviderIsPlayed() {
    assertThat(providers()).containsExactlyInAnyOrderElementsOf(Providers.known().ids());
  }

  private String told(String provider) {
    StringBuilder text = new StringBuilder();
    try (Stages stages = new Stages(SimulatedShop.registry(provider), state, START)) {
      for (Scenario scenario : Switchboard.scenarios(provider)) {
        int place = List.of(Scenario.values()).indexOf(scenario);
        Instant start = START.plus(APART.multipliedBy(place));
        text.append(new SimulatedCall(stages, provider, scenario, start).play());
      }
    }
    return text.toString();
  }
}
