package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people and bots see of each provider's calls, one file per provider and way to set up a
 * project. After a wanted change, {@code mvn test -Dgolden.write=true} writes the files anew, and
 * the change is reviewed as a diff.
 */
class ProviderConversationsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path RECORDED =
      Path.of("../providers/src/test/resources/io/dozvon/providers");

  static Stream<Arguments> conversations() {
    return Arrays.stream(Script.values())
        .flatMap(script -> Arrays.stream(Shop.values()).map(shop -> Arguments.of(script, shop)));
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void aProvidersCallsAreToldAsWritten(Script script, Shop shop) throws IOException {
    // When
    String seen = script.play(shop);

    // Then
    assertThat(seen).isEqualTo(Golden.written(GOLDEN.resolve(shop.file(script.provider())), seen));
  }

  @Test
  void everyProviderHasItsConversations() {
    assertThat(Script.values())
        .extracting(Script::provider)
        .containsExactlyInAnyOrderElementsOf(Providers.known().ids());
  }

  @ParameterizedTest
  @EnumSource
  void everySampleOfAProvidersProtocolThatSaysSomethingOfACallIsPlayed(Script script)
      throws IOException {
    // Given
    List<String> samples;
    try (Stream<Path> files = Files.list(RECORDED.resolve(script.provider()))) {
      samples =
          files
              .filter(file -> file.getFileName().toString().matches("\\d.*\\.reading"))
              .filter(ProviderConversationsTest::saysSomethingOfACall)
              .map(file -> file.getFileName().toString().replace(".reading", ""))
              .toList();
    }

    // When
    String golden = Files.readString(GOLDEN.resolve(Shop.USUAL.file(script.provider())));

    // Then
    assertThat(samples).isNotEmpty().allSatisfy(sample -> assertThat(golden).contains(sample));
  }

  private static boolean saysSomethingOfACall(Path reading) {
    try {
      return Files.readString(reading).startsWith("fact:");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
