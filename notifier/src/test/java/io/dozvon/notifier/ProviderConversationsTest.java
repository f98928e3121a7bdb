package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people and bots see of each provider's calls, one file per provider. After a wanted change,
 * {@code mvn test -Dgolden.write=true} writes the files anew, and the change is reviewed as a diff.
 */
class ProviderConversationsTest {

  @ParameterizedTest
  @EnumSource
  void aProvidersCallsAreToldAsWritten(Script script) throws IOException {
    String seen = script.play();

    assertThat(seen).isEqualTo(written(script.provider(), seen));
  }

  @Test
  void everyProviderHasItsConversations() {
    assertThat(Script.values())
        .extracting(Script::provider)
        .containsExactlyInAnyOrderElementsOf(Providers.known().ids());
  }

  /** Written anew first, where that was asked for. */
  private static String written(String provider, String seen) throws IOException {
    Path file = Path.of("src/test/resources/golden", provider + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, seen);
    }
    return Files.readString(file);
  }
}
