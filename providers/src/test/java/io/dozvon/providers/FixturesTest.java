package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample of the references, and nastier ones of our own, are read as it is written next to
 * them. After a wanted change, {@code mvn test -Dfixtures.write=true} writes that anew, and the
 * change is reviewed as a diff: a key that changes makes a redelivery a new fact.
 */
class FixturesTest {

  private final Providers providers = Providers.known();

  static Stream<Fixture> fixtures() {
    return Providers.known().ids().stream().map(Fixture::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aRecordedWebhookIsReadAsWritten(Fixture fixture) throws IOException {
    // Given
    RawWebhook webhook = fixture.webhook();

    // When
    Reading reading =
        providers
            .byId(fixture.provider())
            .orElseThrow()
            .read(webhook, Connections.of(fixture.provider()));

    // Then
    assertThat(ReadingText.of(reading)).isEqualTo(fixture.expected(ReadingText.of(reading)));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aRecordedBodyIsAsLongAsItsHeaderSays(Fixture fixture) {
    // Given
    String told = fixture.header("content-length").orElse(null);

    // When
    String length = String.valueOf(fixture.body().length);

    // Then
    assertThat(told).isIn(null, length);
  }
}
